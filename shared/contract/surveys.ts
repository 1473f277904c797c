import { z } from 'zod';
import { id, text, words } from '../registers/base.ts';
import { page } from '../registers/lists.ts';
import type { SurveyResult } from '../registers/survey-result.ts';
import {
  itemsAtMost,
  type Survey,
  type SurveySlip,
  type SurveyStep,
  surveyOwners,
  surveyRatings,
  surveyVias,
} from '../registers/surveys.ts';
import { dayDesk, method, supervisor } from './method.ts';

export type SurveyLine = Pick<Survey, 'id' | 'no' | 'status' | 'title' | 'owner' | 'createdAt' | 'voided'> & {
  handedOut: number;
  returned: number;
};

export type SurveySlipLine = Pick<
  SurveySlip,
  'id' | 'slipNo' | 'place' | 'handedOutAt' | 'returnedAt' | 'via' | 'answers' | 'comments' | 'voided'
>;

export interface SurveyView {
  record: Survey;
  result: SurveyResult;
  /** Q09: units that were asked, of those in use; shown beside the rate, never as it. */
  coverage: { asked: number; inUse: number };
  comments: { slipNo: string; place: string; text: string }[];
  steps: SurveyStep[];
}

const surveyId = { surveyId: id };
const items = z
  .array(words(120))
  .min(1)
  .max(itemsAtMost)
  .refine((all) => new Set(all).size === all.length, { params: { fault: 'duplicate' } });

export const surveyMethods = {
  'surveys.list': method<SurveyLine[]>()('read', dayDesk, z.object({})),
  'surveys.read': method<SurveyView>()('read', dayDesk, z.object(surveyId)),
  /** Makes the plan, or changes it until it is approved. */
  'surveys.save': method<SurveyView>()(
    'write',
    supervisor,
    z.object({
      id,
      title: words(120),
      owner: z.enum(surveyOwners),
      purpose: words(500),
      audience: words(300),
      schedule: words(300),
      staffing: words(300),
      planned: z.number().int().min(1).max(5000),
      items,
    }),
  ),
  'surveys.approve': method<SurveyView>()(
    'write',
    supervisor,
    z.object({ ...surveyId, planReviewedBy: words(60), planApprovedBy: words(60) }),
  ),
  /** To units in use that have no slip yet, spread over the zone; or, without a room, to whoever takes one. */
  'surveys.handOut': method<SurveyView>()(
    'write',
    dayDesk,
    z.object({
      ...surveyId,
      to: z.enum(['units', 'anybody']),
      zone: text(8).nullable(),
      count: z.number().int().min(1).max(500),
    }),
  ),
  'surveys.slips': method<{ lines: SurveySlipLine[]; total: number }>()(
    'read',
    dayDesk,
    z.object({ ...surveyId, which: z.enum(['out', 'back', 'all']), ...page }),
  ),
  /** By its number as typed, with or without the desk's letter, or by the room. Null where nothing or more than one fits. */
  'surveys.findSlip': method<SurveySlipLine | null>()('read', dayDesk, z.object({ ...surveyId, typed: text(40) })),
  /** What stands on a slip that has come back; said once more, it is a correction. */
  'surveys.answer': method<SurveySlipLine>()(
    'write',
    dayDesk,
    z.object({
      slipId: id,
      via: z.enum(surveyVias),
      answers: z.record(z.string(), z.enum(surveyRatings)),
      comments: text(1000),
    }),
  ),
  /** A slip that was spoilt or never left the desk. */
  'surveys.voidSlip': method<null>()('write', supervisor, z.object({ slipId: id, reason: words(200) })),
  'surveys.close': method<SurveyView>()('write', supervisor, z.object({ ...surveyId, reason: text(300) })),
  'surveys.analyse': method<SurveyView>()(
    'write',
    supervisor,
    z.object({ ...surveyId, analysis: words(4000), corrective: text(4000) }),
  ),
  'surveys.review': method<SurveyView>()(
    'write',
    supervisor,
    z.object({ ...surveyId, reviewedBy: words(60), submittedTo: words(300) }),
  ),
  'surveys.file': method<SurveyView>()('write', supervisor, z.object(surveyId)),
  'surveys.void': method<SurveyView>()('write', supervisor, z.object({ ...surveyId, reason: words(200) })),
};
