import { z } from 'zod';
import { clockText, type Parameters } from '../parameters.ts';
import { type Calendar, dateAfter, isWorkingDay, nextWorkingDay } from '../time/calendar.ts';
import { datesOf, periodAfter, periodUnits } from '../time/period.ts';
import { atWallTime, wallTime } from '../time/site-time.ts';
import { id, moment } from './base.ts';
import type { Timer } from './timers.ts';

/** S45: a report that is owed or was written: its words and to whom it went. Its numbers are counted from the records, never kept. */
export const workReportRecord = z.object({
  id,
  unit: z.enum(periodUnits),
  /** The site's dates, both included. */
  fromDay: z.iso.date(),
  toDay: z.iso.date(),
  status: z.enum(['ready', 'handedIn']),
  /** When it had to be ready; when it was, which is later where no desk was on. */
  dueAt: moment,
  readyAt: moment,
  workDone: z.string(),
  nextPlan: z.string(),
  submittedTo: z.string(),
  submittedAt: moment.nullable(),
  submittedBy: id.nullable(),
});
export type WorkReportRecord = z.infer<typeof workReportRecord>;

/** A report that the house asks for by itself. */
export interface OwedReport {
  unit: 'week' | 'month';
  fromDay: string;
  toDay: string;
  /** UTC ms */
  dueAt: number;
}

/** @returns the reports that had to be ready by now: last week's on Monday, last month's on the first working day, at the same hour */
export function owedReports(now: number, p: Parameters, timeZone: string, calendar: Calendar): OwedReport[] {
  const { date } = wallTime(now, timeZone);
  const time = clockText(p['report.weeklyDue']);
  const owed = (['week', 'month'] as const).map((unit): OwedReport => {
    const { from: fromDay, until } = datesOf(periodAfter({ unit, date }, -1));
    const first = dateAfter(until, -1);
    const day = unit === 'week' ? until : isWorkingDay(until, calendar) ? until : nextWorkingDay(until, calendar);
    return { unit, fromDay, toDay: first, dueAt: atWallTime(day, time, timeZone) };
  });
  return owed.filter(({ dueAt }) => dueAt <= now);
}

/** From nine on it waits for the supervisor, who has the day to hand it in. Only what is owed is asked for. */
export function workReportTimers({ unit, status, dueAt }: WorkReportRecord): Timer[] {
  if (status === 'handedIn' || unit === 'day' || unit === 'year') return [];
  return [{ rule: 'reportReady', dueAt: dueAt + 8 * 3_600_000 }];
}
