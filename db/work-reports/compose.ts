import type { Actor } from '../../shared/contract/admit.ts';
import type { WorkReport, YearReading } from '../../shared/contract/work-reports.ts';
import { readIndicator } from '../../shared/registers/indicator-reading.ts';
import { goalsOf, indicatorIds } from '../../shared/registers/indicators.ts';
import { reportParts } from '../../shared/registers/work-report-parts.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { datesOf, type Period, periodAfter, yearBefore } from '../../shared/time/period.ts';
import { countingOf } from '../indicators/in-turns.ts';
import { counted, partsOf } from '../indicators/report.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { keptReport } from './kept-report.ts';

export const composeWorkReport: Task<'workReports.compose'> = {
  task: (book, { period }, now, actor) => composeReport(book, actor, now, period),
};

/** S45: every number of a period computed from the records, beside the period before and the same one a year ago. */
export async function composeReport(book: Book, actor: Actor | null, now: number, period: Period): Promise<WorkReport> {
  const present = countingOf(book, actor, now, period);
  const before = countingOf(book, actor, now, periodAfter(period, -1));
  const lastYear = countingOf(book, actor, now, yearBefore(period));
  const readings: YearReading[] = [];
  for (const id of indicatorIds) {
    const count = await counted(book, present, id);
    const last = await counted(book, before, id);
    const yearAgo = period.unit === 'year' ? last : await counted(book, lastYear, id);
    readings.push({ ...readIndicator(id, count, last, goalsOf(id, present.look.parameters)), yearAgo });
  }
  const parts: WorkReport['parts'] = [];
  for (const part of reportParts[period.unit]) {
    parts.push({ ...part, rows: await partsOf(book, present, part.id, part.by) });
  }
  const course: WorkReport['course'] = [];
  for (const step of stepsOf(period)) {
    const count = await counted(book, countingOf(book, actor, now, step), 'closed');
    course.push({ ...count, from: datesOf(step).from });
  }
  return {
    period,
    span: present.span,
    composedAt: now,
    readings,
    parts,
    course,
    kept: keptReport(present.look, period),
  };
}

/** Of more days than these the course goes month by month. */
const daysDrawn = 62;

/** @returns the days of a week or a month, the months of a year; none of a day */
export function stepsOf(period: Period): Period[] {
  const { from, until } = datesOf(period);
  if (dateAfter(from, 1) === until) return [];
  const unit = dateAfter(from, daysDrawn) < until ? 'month' : 'day';
  const steps: Period[] = [];
  for (let date = from; date < until; date = datesOf({ unit, date }).until) steps.push({ unit, date });
  return steps;
}
