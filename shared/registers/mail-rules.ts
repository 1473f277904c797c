import type { ErrorCode, FaultAt } from '../errors.ts';
import type { Parameters } from '../parameters.ts';
import { addDays } from '../time/calendar.ts';
import type { MissingIssue } from './mail-batches.ts';
import type { AttemptResult, InstructionKind, MailItem } from './mail-items.ts';
import { allowsMailStep, isWaiting, type MailState, type MailStep, mailStepNames, mailSteps } from './mail-states.ts';
import type { AppRole } from './people.ts';
import { isFullChineseName, isInitials } from './signatures.ts';
import type { Timer } from './timers.ts';

/** §3.8: the night guard takes in, keeps and hands over; what leaves for the post office is the day's. */
const notByNight: readonly MailStep[] = ['giveUp', 'return', 'forward', 'send', 'moveOut'];

type Standing = Pick<MailItem, 'status' | 'special' | 'direction'>;

/** @returns why a step is refused by what the item is, its state or the person's role; null when it may be done */
export function refusalOfMailStep(item: Standing, step: MailStep, role: AppRole | null): ErrorCode | null {
  if (!allowsMailStep(item.status, step)) return 'stateForbids';
  if (step === 'deliver' && item.special) return 'mailUnsigned';
  if (role === 'nightGuard' && notByNight.includes(step)) return 'notAllowed';
  return step === 'void' && role !== 'supervisor' ? 'notAllowed' : null;
}

/** @returns what may be done with an item now, and by this person. */
export function stepsOfMail(item: Standing, role: AppRole | null): MailStep[] {
  return mailStepNames.filter((step) => refusalOfMailStep(item, step, role) === null);
}

/** Where an item that is nowhere in particular lies. */
export function homeState({ special, direction }: Pick<Standing, 'special' | 'direction'>): MailState {
  if (direction === 'out') return 'toSend';
  return special ? 'registered' : 'sorted';
}

/** @returns where a step leads that has one outcome, else where the item was */
export function afterMailStep(item: Standing, step: MailStep): MailState {
  if (step === 'release' || step === 'find') return homeState(item);
  return mailSteps[step].to ?? item.status;
}

/** S24, Q11: nobody home, refused or moved away; after so many times in all it goes back to the post office. */
export function afterAttempt(item: Pick<MailItem, 'attempts'>, result: AttemptResult, p: Parameters): MailState {
  const failed = item.attempts.filter((attempt) => attempt.result !== 'delivered').length + 1;
  if (failed >= p['mail.maxFailedDeliveries']) return 'returnToPost';
  return result === 'movedOut' ? 'movedOut' : 'attemptFailed';
}

/** Where an item begins that meets a standing instruction. */
export const stateByInstruction: Record<InstructionKind, MailState | null> = {
  forward: 'movedOut',
  phone: 'movedOut',
  return: 'returnToPost',
  hold: 'held',
  courier: null,
};

/** Who takes items away. */
export interface Taking {
  items: readonly Pick<MailItem, 'special' | 'addressee'>[];
  person: string;
  /** The name under the signature. */
  signer: string | null;
  relation: string;
}

/** @returns true when somebody takes what is addressed to others. */
export const isProxy = ({ items, person }: Pick<Taking, 'items' | 'person'>): boolean =>
  items.some(({ addressee }) => addressee !== person);

/** @returns true when an identity check is owed: special items always, at night everything (§3.8) */
export const needsIdentity = (items: Taking['items'], role: AppRole | null): boolean =>
  role === 'nightGuard' || items.some(({ special }) => special);

/** S24, A37: special mail is signed for in the full Chinese name, other mail in a whole one; a proxy says whose he is. */
export function takingFaults({ items, person, signer, relation }: Taking): FaultAt[] {
  if (person === '') return [{ field: 'person', code: 'required' }];
  const faults: FaultAt[] = [];
  const special = items.filter((item) => item.special);
  if (special.length === 0) {
    return signer === person && isInitials(person) ? [{ field: 'person', code: 'fullName' }] : [];
  }
  if (!isFullChineseName(person)) faults.push({ field: 'person', code: 'chineseName' });
  if (signer !== null && signer !== person) faults.push({ field: 'receiver.signer', code: 'chineseName' });
  if (isProxy({ items: special, person }) && relation === '') {
    faults.push({ field: 'identity.relationToUnit', code: 'required' });
  }
  return faults;
}

/**
 * S24: custody passes by signature. Within a shift the desk answers together.
 * @returns whoever signed for the item last and did not sign it over to this person; null when the chain holds
 */
export function custodyGap(
  { keeperId, custodyShift }: Pick<MailItem, 'keeperId' | 'custodyShift'>,
  by: string,
  shifts: readonly string[],
): string | null {
  return keeperId === by || shifts.includes(custodyShift) ? null : keeperId;
}

type Timed = Pick<MailItem, 'status' | 'receivedAt' | 'since' | 'heldUntil' | 'expectAt' | 'voided'>;

/** @returns what falls due for an item: fetched within days, kept until, back to the post office, sent, found again. */
export function mailTimers(item: Timed, p: Parameters, timeZone: string): Timer[] {
  const { status, receivedAt, since, heldUntil, expectAt } = item;
  if (status === 'missing') return [{ rule: 'mailLost', dueAt: since }];
  if (status === 'returnToPost') return [{ rule: 'mailReturn', dueAt: addDays(since, 1, timeZone) }];
  if (status === 'toSend') return [{ rule: 'mailSend', dueAt: expectAt ?? addDays(receivedAt, 1, timeZone) }];
  if (status === 'held' && heldUntil !== null) return [{ rule: 'mailHeld', dueAt: heldUntil }];
  if (!isWaiting(status)) return [];
  return [{ rule: 'mailTooLong', dueAt: addDays(receivedAt, p['mail.overdueDays'], timeZone) }];
}

/** @returns what falls due for a missing issue: the next day somebody asks again. */
export function issueTimers(
  { status, postOfficeContactedAt }: Pick<MissingIssue, 'status' | 'postOfficeContactedAt'>,
  timeZone: string,
): Timer[] {
  return status === 'contacted' ? [{ rule: 'issueMissing', dueAt: addDays(postOfficeContactedAt, 1, timeZone) }] : [];
}
