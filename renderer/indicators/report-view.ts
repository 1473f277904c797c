import type { IndicatorId, Split } from '../../shared/registers/indicators.ts';
import { type Period, periodAfter, spanOf } from '../../shared/time/period.ts';
import { wallTime } from '../../shared/time/site-time.ts';

/** What the report shows: kept with the screen, so that coming back from a record finds it as it was. */
export interface ReportView {
  period: Period;
  id: IndicatorId;
  /** How the chosen indicator is broken down. */
  by: Split | null;
  /** The part whose records are listed. */
  key: string | null;
  which: 'in' | 'out' | 'all';
}

/** @param now UTC ms. @returns the month that is running, its first number, and what is missing from it */
export function openingView(now: number, timeZone: string, given: Partial<ReportView> = {}): ReportView {
  const period: Period = { unit: 'month', date: wallTime(now, timeZone).date };
  return { period, id: 'told', by: null, key: null, which: 'out', ...given };
}

/** @returns the same kind of period around a date; from–to begins as the days of the period before it. */
export function inUnit(unit: Period['unit'], before: Period, now: number, timeZone: string): Period {
  const { from, until } = spanOf(before, timeZone);
  const date = (at: number) => wallTime(at, timeZone).date;
  // The last moment of what was shown, but not a day that has not come.
  const last = date(Math.min(until - 1, Math.max(from, now)));
  return unit === 'days' ? { unit, from: date(from), to: last } : { unit, date: last };
}

/** @returns true while the period after this one has begun. */
export function hasNext(period: Period, now: number, timeZone: string): boolean {
  return spanOf(periodAfter(period, 1), timeZone).from <= now;
}
