import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { caseStates } from './case-states.ts';
import { caseTypeCodes, categories } from './case-types.ts';
import { slipFields } from './complaint-slip.ts';
import { emergencyCodes, helpChoices } from './emergencies.ts';
import { rungs } from './ladder.ts';
import { parties } from './parties.ts';
import { departmentCodes } from './people.ts';
import { details } from './questions.ts';

export const caseKinds = ['report', 'complaint', 'suggestion', 'enquiry', 'helpRequest'] as const;
export type CaseKind = (typeof caseKinds)[number];
export const channels = [
  'phone',
  'inPerson',
  'letter',
  'opinionBox',
  'viaHr',
  'viaCompany',
  'viaPatrol',
  'other',
] as const;
export type Channel = (typeof channels)[number];
export const severities = ['normal', 'urgent', 'major'] as const;
export const followUpResults = ['satisfied', 'dissatisfied', 'partly', 'unreachable'] as const;

/** The customer's word on the order (S13); `notGiven`: neither rated nor refused. */
export const acceptances = ['satisfied', 'basically', 'dissatisfied', 'notGiven'] as const;

/** One party that must be told of the case (S10). */
export const notifyLine = z.object({
  party: z.enum(parties),
  /** Counts for the one-minute rate and holds the case back from `notified` (Q04). */
  counted: z.boolean(),
});
export type NotifyLine = z.infer<typeof notifyLine>;

/** S01, S02: anything said to the desk. Times are UTC ms. */
export const caseRecord = z.object({
  ...baseFields,
  status: z.enum(caseStates),
  kind: z.enum(caseKinds),
  channel: z.enum(channels),
  category: z.enum(categories),
  subCategory: z.enum(caseTypeCodes).nullable(),
  emergencyType: z.enum(emergencyCodes).nullable(),
  severity: z.enum(severities),
  chargeable: z.boolean(),
  unitId: id.nullable(),
  /** The unit's code at the time, or the public place in words: what lists show. */
  place: z.string(),
  publicArea: z.boolean(),
  /** Zone row that answers for the place. */
  zoneId: id.nullable(),
  locationDetail: z.string(),
  content: z.string(),
  companyName: z.string(),
  callerName: z.string(),
  phone: z.string(),
  ext: z.string(),
  extAsked: z.boolean(),
  anonymous: z.boolean(),
  contactId: id.nullable(),
  /** Happened: when the trouble began. */
  occurredAt: moment,
  /** Said to the desk: when the call began or the person came. */
  receivedAt: moment,
  /** Written up later than `entry.lateMinutes` after it was said. */
  enteredLate: z.boolean(),
  readBackConfirmed: z.boolean(),
  promisedReplyAt: moment.nullable(),
  firstContactOwner: id,
  responsibleDept: z.enum(departmentCodes),
  viaHrContact: z.string(),
  repeatOf: id.nullable(),
  callId: id.nullable(),
  peopleTrappedOrHurt: z.number().int().nullable(),
  contactInside: z.string(),
  firstMeasure: z.string(),
  helpChoice: z.enum(helpChoices).nullable(),
  supervisorAskedAt: moment.nullable(),
  supervisorAnsweredAt: moment.nullable(),
  incidentId: id.nullable(),
  notify: z.array(notifyLine),
  /** Start of the three hours (Q06), and of the one-minute clock (Q04) in the first round of telling. */
  registeredAt: moment.nullable(),
  /** Start of the one-minute clock in the present round: registration or the last reopening; null when nobody must be told. */
  notifyFrom: moment.nullable(),
  notifyDueAt: moment.nullable(),
  notifiedAt: moment.nullable(),
  /** Why the case counts as notified although a counted party was not reached (A04). */
  notifiedOverride: z.string().nullable(),
  /** Every counted party of the first round was told within `notify.maxSeconds` (A03); null until that is decided. */
  minuteMet: z.boolean().nullable(),
  checkDueAt: moment.nullable(),
  completedAt: moment.nullable(),
  result: z.string(),
  followUpResult: z.enum(followUpResults).nullable(),
  hrToldAt: moment.nullable(),
  reopened: z.number().int(),
  closedAt: moment.nullable(),
  closeReason: z.string().nullable(),
  /** S11: the customer was first told how it stands, and last. */
  firstReplyAt: moment.nullable(),
  lastToldAt: moment.nullable(),
  /** Who did the work: not the one who may ask whether it was done well. */
  workedBy: z.string(),
  /** What the order said when it came back; null while it has not. */
  acceptance: z.enum(acceptances).nullable(),
  acceptanceSigned: z.boolean().nullable(),
  /** The measures cannot be verified on the spot: asked in three to five days. */
  verifyLater: z.boolean(),
  /** A28: what the managers' meeting on a major complaint decided. */
  meetingNote: z.string(),
  responsiblePerson: z.string(),
  rectifyBy: moment.nullable(),
  /** Answers to what its type asks besides (S04, S06–S08). */
  details,
  /** The found thing that a lost one turned out to be, and the other way round (S07). */
  matchedCase: id.nullable(),
  /** The building-wide event it belongs to, since when, and which of its wordings the caller was told (0: none) (S03). */
  buildingEventId: id.nullable(),
  linkedAt: moment.nullable(),
  answerTold: z.number().int(),
  answerToldAt: moment.nullable(),
  ...slipFields,
  /** Handed up for the managers to decide (已上报), until they have. */
  referredAt: moment.nullable(),
  referredTo: z.string(),
  /** 暂缓: out of the way until then; its deadlines stand for the statistics. */
  deferredUntil: moment.nullable(),
  deferReason: z.string(),
  /** The record of the same thing that this one follows. */
  duplicateOf: id.nullable(),
  /** §2.3: the highest rung of the ladder that was told, and when one was last tried. */
  escalatedTo: z.enum(rungs).nullable(),
  escalatedAt: moment.nullable(),
});
export type Case = z.infer<typeof caseRecord>;
