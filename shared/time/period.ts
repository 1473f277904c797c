import { dateAfter } from './calendar.ts';
import { atWallTime } from './site-time.ts';

export const periodUnits = ['day', 'week', 'month', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** What a report is about: the day, week (from Monday), month or year a date lies in, or the days from one date to another. */
export type Period = { unit: PeriodUnit; date: string } | { unit: 'days'; from: string; to: string };

/** UTC ms: the first moment, and the first one after it. */
export interface Span {
  from: number;
  until: number;
}

const two = (number: number) => String(number).padStart(2, '0');

function monthAfter(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`;
}

/** @returns days since 1970-01-01, a Thursday */
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** @returns the first date of a period, and the first one after it. */
export function datesOf(period: Period): { from: string; until: string } {
  if (period.unit === 'days') return { from: period.from, until: dateAfter(period.to, 1) };
  const { unit, date } = period;
  if (unit === 'day') return { from: date, until: dateAfter(date, 1) };
  if (unit === 'week') {
    const monday = dateAfter(date, -((dayNumber(date) + 3) % 7));
    return { from: monday, until: dateAfter(monday, 7) };
  }
  if (unit === 'month') {
    const month = date.slice(0, 7);
    return { from: `${month}-01`, until: `${monthAfter(month, 1)}-01` };
  }
  const year = Number(date.slice(0, 4));
  return { from: `${year}-01-01`, until: `${year + 1}-01-01` };
}

/** @returns a period's moments by the site's clock. */
export function spanOf(period: Period, timeZone: string): Span {
  const { from, until } = datesOf(period);
  return { from: atWallTime(from, '00:00', timeZone), until: atWallTime(until, '00:00', timeZone) };
}

/** @param steps how many periods of the same length later (or, below 0, earlier) */
export function periodAfter(period: Period, steps: number): Period {
  if (period.unit === 'days') {
    const days = (dayNumber(period.to) - dayNumber(period.from) + 1) * steps;
    return { unit: 'days', from: dateAfter(period.from, days), to: dateAfter(period.to, days) };
  }
  const { unit } = period;
  const { from } = datesOf(period);
  if (unit === 'day' || unit === 'week') return { unit, date: dateAfter(from, unit === 'day' ? steps : steps * 7) };
  return { unit, date: `${monthAfter(from.slice(0, 7), unit === 'month' ? steps : steps * 12)}-01` };
}

/** @returns the same period a year earlier: the week with the same number of weeks before it, the last of February on the 28th. */
export function yearBefore(period: Period): Period {
  if (period.unit === 'week') return periodAfter(period, -52);
  if (period.unit === 'days') return { unit: 'days', from: sameDayBefore(period.from), to: sameDayBefore(period.to) };
  return { unit: period.unit, date: sameDayBefore(period.date) };
}

function sameDayBefore(date: string): string {
  const day = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return day.endsWith('-02-29') ? `${day.slice(0, 8)}28` : day;
}

/** @returns the day, week, month or year that these days are; any others as they are. */
export function periodOfDays(from: string, to: string): Period {
  const whole = ([...periodUnits] as const).find((unit) => {
    const dates = datesOf({ unit, date: from });
    return dates.from === from && dates.until === dateAfter(to, 1);
  });
  return whole ? { unit: whole, date: from } : { unit: 'days', from, to };
}

const longestPiece = 7 * 86_400_000;

/** @returns the span in pieces of at most a week: what is counted in each adds up, and between two of them others get their turn. */
export function piecesOf({ from, until }: Span): Span[] {
  const pieces: Span[] = [];
  for (let at = from; at < until; at += longestPiece)
    pieces.push({ from: at, until: Math.min(until, at + longestPiece) });
  return pieces;
}
