import { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import { baseFields, id, moment, words } from './base.ts';
import { ratings } from './follow-ups.ts';

/** S17: how far a survey is; only forward. */
export const surveyStates = [
  'draft',
  'approved',
  'distributing',
  'collecting',
  'closed',
  'analysed',
  'reviewed',
  'filed',
] as const;
export type SurveyState = (typeof surveyStates)[number];
/** The company's half-yearly one, or a department's own. */
export const surveyOwners = ['qualityDept', 'department'] as const;
export const surveyVias = ['paper', 'phone', 'visit'] as const;
/** The five keys of the keyboard, in this order. */
export const surveyRatings = ratings;
export type SurveyRating = (typeof surveyRatings)[number];
/** S17: 很满意, 满意 and 基本满意 are satisfied. */
export const satisfiedRatings = ['verySatisfied', 'satisfied', 'basically'] as const satisfies SurveyRating[];

export const itemsAtMost = 20;
export const surveyItem = z.object({ key: z.string().regex(/^\d{1,2}$/), text: words(120) });
export type SurveyItem = z.infer<typeof surveyItem>;

/** 意见征询: one round with its plan, and what came of it. */
export const surveyRecord = z.object({
  ...baseFields,
  status: z.enum(surveyStates),
  title: z.string(),
  owner: z.enum(surveyOwners),
  /** Why it is done, whom it asks, when, and by whom (001 篇4). */
  purpose: z.string(),
  audience: z.string(),
  schedule: z.string(),
  staffing: z.string(),
  /** How many are to be handed out. */
  planned: z.number().int(),
  items: z.array(surveyItem),
  planReviewedBy: z.string(),
  planApprovedBy: z.string(),
  approvedAt: moment.nullable(),
  startedAt: moment.nullable(),
  closedAt: moment.nullable(),
  /** Why it was closed with fewer slips back than there should be. */
  closeReason: z.string(),
  analysis: z.string(),
  corrective: z.string(),
  analysedAt: moment.nullable(),
  /** The management representative; and who got the analysis. */
  reviewedBy: z.string(),
  submittedTo: z.string(),
  reviewedAt: moment.nullable(),
  filedAt: moment.nullable(),
});
export type Survey = z.infer<typeof surveyRecord>;

/** 征询表 (F10): one slip that was handed out, and what stands on it once it is back. */
export const surveySlipRecord = z.object({
  id,
  surveyId: id,
  /** As it is printed on it: the desk's letter and a number, `A17`. */
  slipNo: z.string(),
  unitId: id.nullable(),
  place: z.string(),
  handedOutAt: moment,
  handedOutBy: id,
  returnedAt: moment.nullable(),
  /** Who wrote down what stands on it. */
  enteredBy: id.nullable(),
  via: z.enum(surveyVias).nullable(),
  /** By the key of the item; an item without an answer is left out. */
  answers: z.record(z.string(), z.enum(surveyRatings)),
  comments: z.string(),
  /** It was spoilt or never left the desk: it counts nowhere. */
  voided: z.boolean(),
  voidReason: z.string().nullable(),
});
export type SurveySlip = z.infer<typeof surveySlipRecord>;

/** What may be done with a survey, from where; null leaves it where it is. */
export const surveySteps = {
  save: { from: ['draft'], to: null },
  approve: { from: ['draft'], to: 'approved' },
  handOut: { from: ['approved', 'distributing', 'collecting'], to: null },
  answer: { from: ['distributing', 'collecting'], to: 'collecting' },
  close: { from: ['distributing', 'collecting'], to: 'closed' },
  analyse: { from: ['closed'], to: 'analysed' },
  review: { from: ['analysed'], to: 'reviewed' },
  file: { from: ['reviewed'], to: 'filed' },
} as const satisfies Record<string, { from: readonly SurveyState[]; to: SurveyState | null }>;
export type SurveyStep = keyof typeof surveySteps;
export const surveyStepNames = Object.keys(surveySteps) as SurveyStep[];

/** @returns why a step is refused; null when it may be done */
export function refusalOfSurveyStep(
  { status, voided }: Pick<Survey, 'status' | 'voided'>,
  step: SurveyStep,
): ErrorCode | null {
  const allowed = (surveySteps[step].from as readonly SurveyState[]).includes(status);
  return voided || !allowed ? 'stateForbids' : null;
}
