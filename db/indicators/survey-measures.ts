import { satisfiedRatings } from '../../shared/registers/surveys.ts';
import type { Measure } from './measure.ts';
import { surveyAnswers, surveySlips } from './sources.ts';

/** S17: slips back of slips handed out, by when they were handed out. */
export const surveyReturn: Measure = {
  source: surveySlips,
  at: 'x.handedOutAt',
  index: 'surveySlipsByHandOut',
  base: 'TRUE',
  amount: 'x.returnedAt IS NOT NULL',
};

/** S17, Q09: satisfied answers of valid answers, each box of each slip by itself. */
export const surveySatisfied: Measure = {
  source: surveyAnswers,
  at: 'x.returnedAt',
  index: 'surveySlipsByReturn',
  base: 'TRUE',
  amount: `j.value IN (${satisfiedRatings.map((rating) => `'${rating}'`).join(', ')})`,
};
