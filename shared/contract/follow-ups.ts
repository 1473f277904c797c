import { z } from 'zod';
import { id, longText, moment, text, words } from '../registers/base.ts';
import { type Case, followUpResults } from '../registers/cases.ts';
import {
  attemptResults,
  type FollowUp,
  followUpMethods,
  ratings,
  recheckVerdicts,
  type Surge,
} from '../registers/follow-ups.ts';
import type { RateGoal } from '../registers/indicator-reading.ts';
import { type ListPage, narrowings, page } from '../registers/lists.ts';
import type { CaseView } from './cases.ts';
import type { NowLine } from './desk.ts';
import { desk, method, supervisor } from './method.ts';

/** A follow-up as the queue shows it, with what the caller must know. `phone` is masked (S51). */
export interface FollowUpLine {
  followUp: FollowUp;
  case: Pick<
    Case,
    | 'id'
    | 'no'
    | 'kind'
    | 'severity'
    | 'subCategory'
    | 'emergencyType'
    | 'place'
    | 'companyName'
    | 'callerName'
    | 'phone'
    | 'content'
    | 'result'
    | 'workedBy'
    | 'completedAt'
    | 'deferredUntil'
  > & {
    /** S14: how often the customer was heard since it was solved. */
    contacts: number;
  };
  /** A surge keeps it waiting; its due date stands. */
  postponed: boolean;
}

export interface FollowUpQueue extends ListPage<FollowUpLine> {
  surge: Surge | null;
  /** People rest now: a call wants a second thought (S14). */
  quiet: boolean;
}

/** One repair of the month that was not followed up. */
export type UnfollowedLine = Pick<Case, 'id' | 'no' | 'place' | 'companyName' | 'content' | 'completedAt'> & {
  mandatoryBecause: FollowUp['mandatoryBecause'];
};
export interface FollowUpRate {
  repairs: number;
  followedUp: number;
  floor: RateGoal;
  target: RateGoal;
  /** Dissatisfied, unrated or unsigned: to be followed up whatever the rate. */
  mandatory: UnfollowedLine[];
  /** The others, oldest first, from which to select. */
  selectable: UnfollowedLine[];
}

/** What the supervisor asks again, and how what each person recorded has stood up to it. */
export interface FollowUpSample {
  done: number;
  lines: FollowUpLine[];
  people: { caller: string; done: number; sampled: number; differs: number }[];
}

const rating = z.enum(ratings).nullable();
const ofFollowUp = { followUpId: id };
/** The same whichever way it is recorded. */
export const saidByCustomer = {
  caller: words(60),
  method: z.enum(followUpMethods),
  result: z.enum(followUpResults),
  opinion: text(longText),
  attitude: rating,
  efficiency: rating,
  effect: rating,
  overall: rating,
  /** S14: asked in the hours of rest. */
  quietReason: text(500).default(''),
};

export const followUpMethodsOfDesk = {
  /** `planned`: by due date; `done`: the latest first. */
  'followUps.list': method<FollowUpQueue>()('read', desk, z.object({ ...narrowings.followUps, ...page })),
  /** A try that reached nobody who could answer; counted. `nextAt` with `callBackAt` and `inconvenient`. */
  /** S14: complaints whose customer is owed a first reply or word of how it stands, by due date. */
  'followUps.replies': method<NowLine[]>()('read', desk, z.object({})),
  'followUps.attempt': method<FollowUp>()(
    'write',
    desk,
    z.object({ ...ofFollowUp, result: z.enum(attemptResults), nextAt: moment.nullable() }),
  ),
  /** What the customer said. `caller` is not who did the work; a repair is rated four times (S15). */
  'followUps.record': method<CaseView>()(
    'write',
    desk,
    z.object({
      ...ofFollowUp,
      ...saidByCustomer,
    }),
  ),
  /** 抽查: a month's sample of follow-ups that were made, the same however often it is drawn. `month` as `2025-03`. */
  'followUps.sample': method<FollowUpSample>()(
    'read',
    supervisor,
    z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  ),
  /** The supervisor asked the customer again. What differs is followed up anew. */
  'followUps.recheck': method<FollowUp>()(
    'write',
    supervisor,
    z.object({ ...ofFollowUp, verdict: z.enum(recheckVerdicts), note: text(longText) }),
  ),
  /** The floor supervisor was reminded of a follow-up that was not made yesterday. */
  'followUps.remind': method<FollowUp>()('write', desk, z.object({ ...ofFollowUp, toPerson: words(60) })),
  /** A25: in-unit repairs of a month and how many were followed up. `month` as `2025-03`. */
  'followUps.rate': method<FollowUpRate>()(
    'read',
    desk,
    z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  ),
  /** A29: so much at once that routine follow-ups wait; who was told and whether staff was asked for. */
  'surges.start': method<Surge>()(
    'write',
    desk,
    z.object({ reason: words(500), reportedToHead: words(60), extraStaffAsked: z.boolean() }),
  ),
  'surges.end': method<null>()('write', desk, z.object({})),
};
