import type { CaseTypeCode } from '../../shared/registers/case-types.ts';
import type { CaseKind, Channel } from '../../shared/registers/cases.ts';
import type { DepartmentCode } from '../../shared/registers/people.ts';
import type { Details } from '../../shared/registers/questions.ts';
import type { TypedTime } from '../form/index.ts';

/** S03: chosen while the type fits; another type leaves it aside. */
export interface LinkedEvent {
  id: string;
  no: string;
  type: CaseTypeCode;
  answerSaid: number;
}

/** Everything on the intake form as it stands there: a time that cannot be read yet is kept as the words typed. */
export interface IntakeValues {
  kind: CaseKind;
  channel: Channel;
  /** What stands in the smart field: a room, a name or a number. */
  who: string;
  unitId: string | null;
  /** The chosen room belongs to a company, so its name is asked for. */
  office: boolean;
  contactId: string | null;
  /** The contact's own number, masked; the desk knows it whole. */
  contactPhone: string;
  publicArea: boolean;
  zoneId: string | null;
  place: string;
  companyName: string;
  callerName: string;
  phone: string;
  ext: string;
  extAsked: boolean;
  anonymous: boolean;
  locationDetail: string;
  subCategory: CaseTypeCode | null;
  /** What stands in the type field while no type is chosen. */
  typeText: string;
  severity: 'normal' | 'urgent' | 'major';
  chargeable: boolean;
  responsibleDept: DepartmentCode | null;
  /** Answers to what the types ask besides, as typed; another type's stay until the form is saved. */
  details: Details;
  content: string;
  occurredAt: TypedTime;
  /** Null: when the form was opened. */
  receivedAt: TypedTime;
  promisedReplyAt: TypedTime;
  readBackConfirmed: boolean;
  viaHrContact: string;
  repeatOf: string | null;
  /** The report's number, to show what it repeats. */
  repeatOfNo: string;
  callId: string | null;
  /** The line of the log that it came from. */
  logLineId: string | null;
  /** The building-wide event it is one more caller of, with the version of its wording on the screen. */
  event: LinkedEvent | null;
  /** UTC ms: when the form was opened, which is when the call began. */
  openedAt: number;
}

const unanswered: Details = {};

/** The form as F2 opens it. @param openedAt UTC ms */
export function emptyIntake(openedAt: number): IntakeValues {
  return {
    kind: 'report',
    channel: 'phone',
    who: '',
    unitId: null,
    office: false,
    contactId: null,
    contactPhone: '',
    publicArea: false,
    zoneId: null,
    place: '',
    companyName: '',
    callerName: '',
    phone: '',
    ext: '',
    extAsked: false,
    anonymous: false,
    locationDetail: '',
    subCategory: null,
    typeText: '',
    severity: 'normal',
    chargeable: false,
    responsibleDept: null,
    details: unanswered,
    content: '',
    occurredAt: null,
    receivedAt: null,
    promisedReplyAt: null,
    readBackConfirmed: false,
    viaHrContact: '',
    repeatOf: null,
    repeatOfNo: '',
    callId: null,
    logLineId: null,
    event: null,
    openedAt,
  };
}

/** Channels by which a report may come without a name or a number (S01 rule 9). */
export const namelessChannels: readonly Channel[] = ['letter', 'opinionBox', 'viaPatrol', 'other'];

/** @returns true when somebody has typed or chosen anything worth keeping */
export function isTouched(values: IntakeValues): boolean {
  const untouched = { ...emptyIntake(values.openedAt), kind: values.kind, channel: values.channel };
  return Object.entries(values).some(([key, value]) => value !== untouched[key as keyof IntakeValues]);
}
