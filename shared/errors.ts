/** Every refusal the desk can give. The renderer translates each code; `unexpected` carries the id under which it was logged. */
export const errorCodes = [
  'invalid',
  'notAllowed',
  'notFound',
  'notSignedIn',
  'locked',
  'pinWrong',
  'pinBlocked',
  'alreadySaved',
  'alreadySetUp',
  'notSetUp',
  'stateForbids',
  'lateNeedsReason',
  'needsClarification',
  'caseNotNotified',
  'caseIncomplete',
  'hrNotTold',
  'incidentUnreported',
  'followUpMissing',
  'callersUnasked',
  'followUpOpen',
  'resultUntold',
  'opinionUnsigned',
  'notDeferrable',
  'recordChanged',
  'priceUndecided',
  'priceUnsigned',
  'wrongSigner',
  'keyOut',
  'keyNotLent',
  'keyDamaged',
  'privateUse',
  'spareKeyElsewhere',
  'nightLoan',
  'mailUnsigned',
  'courierRefused',
  'visitorInside',
  'visitorNotInside',
  'supervisorDecides',
  'stillKept',
  'handoverFirst',
  'sheetChanged',
  'deskNotYours',
  'deskUnheld',
  'reportSent',
  'ownReport',
  'ownPatrol',
  'noPrinter',
  'printFailed',
  'fileNotWritten',
  'tooManyLines',
  'tooManySlips',
  'importHasErrors',
  'fileUnreadable',
  'lastSupervisor',
  'inUse',
  'diskFull',
  'driveFull',
  'driveGone',
  'driveReadOnly',
  'exportRunning',
  'exportCancelled',
  'exportUnread',
  'destroyed',
  'settingsUnread',
  'readOnly',
  'databaseDamaged',
  'databaseNewer',
  'backupMissing',
  'pictureComing',
  'serverUnreachable',
  'serverNotOurs',
  'serverBusy',
  'serverInsecure',
  'certificateChanged',
  'codeUnknown',
  'codeUsed',
  'codeExpired',
  'deskOutdated',
  'serverOutdated',
  'notABackup',
  'backupNewer',
  'backupDamaged',
  'otherSite',
  'bookOpen',
  'unexpected',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What is wrong with one field. `code` is translated as `field.<code>`. */
export const fieldFaults = [
  'required',
  'tooLong',
  'phone',
  'future',
  'before',
  'format',
  'range',
  'extension',
  'unknown',
  'duplicate',
  'pin',
  'reason',
  'worker',
  'untried',
  'confirm',
  'mustTell',
  'tooEarly',
  'tick',
  'count',
  'condition',
  'idNumber',
  'chineseName',
  'otherUnit',
  'fullName',
  'noWording',
  'quiet',
  'changed',
  'hostSaidNo',
  'hostAtNight',
  'overlap',
  'swapLimit',
  'shortNotice',
  'original',
  'weak',
] as const;
export type FieldFault = (typeof fieldFaults)[number];
export interface FaultAt {
  field: string;
  code: FieldFault;
}

export interface DeskErrorData {
  code: ErrorCode;
  /** The fields to mark, in the order of the form. */
  faults?: FaultAt[];
  params?: Record<string, string | number>;
}

/** A refusal meant for the person at the desk; everything else that is thrown is a bug. */
export class DeskError extends Error {
  override name = 'DeskError';
  readonly data: DeskErrorData;

  constructor(code: ErrorCode, rest: Omit<DeskErrorData, 'code'> = {}, options?: ErrorOptions) {
    super(code + (rest.faults ? ` (${rest.faults.map((f) => `${f.field}: ${f.code}`).join(', ')})` : ''), options);
    this.data = { code, ...rest };
  }

  get code(): ErrorCode {
    return this.data.code;
  }
}

/** The answer of a call as it crosses threads and processes. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: DeskErrorData };

/** @returns the value, or throws the DeskError that crossed the border as data. */
export function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  const { code, ...rest } = answer.error;
  throw new DeskError(code, rest);
}
