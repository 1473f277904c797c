import { settledStates } from '../../shared/registers/case-states.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { datesOf } from '../../shared/time/period.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { Measure } from './measure.ts';
import { cases, followUps } from './sources.ts';

/** S01 rule 9: without a name and a number there is nobody to ask. */
const askable = `NOT (x.anonymous = 1 AND x.phone = '')`;
const completed = { source: cases, at: 'x.completedAt', index: 'casesByCompletion' } as const;
const followed = `EXISTS (SELECT 1 FROM followUps f WHERE f.caseId = x.id AND f.status = 'done' AND f.voided = 0
  AND f.result <> 'unreachable')`;

/** S15, A25: in-unit repairs, by the day on which they were completed. */
export const repairFollowUp = {
  ...completed,
  base: `x.kind = 'report' AND x.emergencyType IS NULL AND x.unitId IS NOT NULL AND x.publicArea = 0
    AND x.responsibleDept = 'engineering' AND ${askable}`,
  amount: followed,
} satisfies Measure;

/** S14. */
export const complaintFollowUp: Measure = {
  ...completed,
  base: `x.kind = 'complaint' AND ${askable}`,
  amount: followed,
};

/** S13: what the customer said on the order. */
export const accepted: Measure = {
  ...completed,
  base: `x.acceptance IN ('satisfied', 'basically', 'dissatisfied')`,
  amount: `x.acceptance <> 'dissatisfied'`,
};

const done = { source: followUps, at: 'x.doneAt', index: 'followUpsDone' } as const;

export const satisfied: Measure = {
  ...done,
  base: `x.status = 'done' AND x.result <> 'unreachable'`,
  amount: `x.result = 'satisfied'`,
};

/** 制度10: what a follow-up brought up, and what of it is settled by now. */
export const issuesHandled: Measure = {
  ...done,
  base: `x.status = 'done' AND x.result IN ('dissatisfied', 'partly')`,
  amount: `c.status IN (${settledStates.map((state) => `'${state}'`).join(', ')})`,
};

/** A29: by the first due date, whatever was agreed or postponed. What is not due yet is not counted. */
export const followUpsInTime: Measure = {
  source: followUps,
  at: 'x.dueAt',
  index: 'followUpsByDue',
  base: `x.status <> 'dropped' AND (x.status = 'done' OR x.dueAt < span.now)`,
  amount: `x.status = 'done' AND x.doneAt <= x.dueAt`,
};

const lastDays = 3;
const repairsDone = `SELECT x.id, x.doneAt AS at FROM followUps x INDEXED BY followUpsDone
  CROSS JOIN cases c ON c.id = x.caseId
  WHERE x.status = 'done' AND x.doneAt >= ? AND x.doneAt < ? AND x.kind = 'repair' AND ${followUps.always}`;

/** S15: not saved up for the end of the month. */
export const monthEnd: Measure = {
  source: followUps,
  judge: (look, { from, until }) =>
    look.db.rows<{ id: string; at: number }>(repairsDone, from, until).map(({ id, at }) => {
      const { date } = wallTime(at, look.site.timeZone);
      const late = dateAfter(date, lastDays) >= datesOf({ unit: 'month', date }).until;
      return { id, at, met: late ? 1 : 0 };
    }),
};
