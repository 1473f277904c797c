import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { followUpResults } from './cases.ts';

export const followUpStates = ['planned', 'done', 'dropped'] as const;
export const followUpKinds = ['complaint', 'repair'] as const;
export const followUpPurposes = ['final', 'deferredVerification'] as const;
/** S15: why it must be made; `all` only because everything is to be followed up (Q01). */
export const mandatoryReasons = ['dissatisfied', 'noRating', 'unsigned', 'recheck', 'all'] as const;
/** What a supervisor heard when the customer was asked again (抽查). */
export const recheckVerdicts = ['agreed', 'differs'] as const;
/** Q03: who calls; the desk owns the task whoever it is. */
export const followUpCallers = ['floorSupervisor', 'csAssistant', 'csSupervisor', 'manager'] as const;
export const followUpMethods = ['phone', 'visit', 'letter'] as const;
/** A try without an answer to the questions. */
export const attemptResults = ['noAnswer', 'wrongNumber', 'callBackAt', 'inconvenient'] as const;
export const ratings = ['verySatisfied', 'satisfied', 'basically', 'dissatisfied', 'veryDissatisfied'] as const;
/** S15: what is asked after a repair, in this order. */
export const ratingFields = ['attitude', 'efficiency', 'effect', 'overall'] as const;

export const followUpAttempt = z.object({
  at: moment,
  by: z.string(),
  result: z.enum(attemptResults),
  /** Another time the customer agreed to. */
  nextAt: moment.nullable(),
});
const rating = z.enum(ratings).nullable();

/** S14, S15: one question back to the customer. Times are UTC ms. */
export const followUpRecord = z.object({
  ...baseFields,
  status: z.enum(followUpStates),
  caseId: id,
  kind: z.enum(followUpKinds),
  purpose: z.enum(followUpPurposes),
  mandatoryBecause: z.enum(mandatoryReasons),
  /** By when; stays for the statistics whatever is agreed or postponed. */
  dueAt: moment,
  /** When the customer wants to be called instead. */
  nextAt: moment.nullable(),
  responsible: z.enum(followUpCallers),
  responsibleName: z.string(),
  attempts: z.array(followUpAttempt),
  /** The floor supervisor was reminded in the morning. */
  remindedAt: moment.nullable(),
  /** Who called, once it is done. */
  caller: z.string(),
  method: z.enum(followUpMethods).nullable(),
  attitude: rating,
  efficiency: rating,
  effect: rating,
  overall: rating,
  result: z.enum(followUpResults).nullable(),
  opinion: z.string(),
  doneAt: moment.nullable(),
  inQuietHours: z.boolean(),
  /** Why the customer was called in the hours of rest. */
  quietReason: z.string(),
  recheck: z.enum(recheckVerdicts).nullable(),
  recheckNote: z.string(),
  recheckedBy: z.string(),
  recheckedAt: moment.nullable(),
});
export type FollowUp = z.infer<typeof followUpRecord>;

/** S12: so much at once that routine follow-ups wait; who was told, and whether more staff was asked for. */
export const surgeRecord = z.object({
  ...baseFields,
  reason: z.string(),
  startedAt: moment,
  reportedToHead: z.string(),
  extraStaffAsked: z.boolean(),
  endedAt: moment.nullable(),
});
export type Surge = z.infer<typeof surgeRecord>;
