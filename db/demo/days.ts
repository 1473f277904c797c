import { atWallTime, wallTime } from '../../shared/time/site-time.ts';
import type { Random } from './random.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** How much of a day's work falls into each hour: office hours with two peaks, a quiet night. */
const byHour = [1, 1, 1, 1, 1, 2, 6, 22, 70, 100, 92, 68, 48, 66, 88, 90, 78, 60, 34, 20, 12, 8, 5, 3];
/** Sunday to Saturday. */
const byWeekday = [0.38, 1.28, 1.24, 1.22, 1.2, 1.2, 0.48];

/** One day at the site. */
export interface Day {
  /** UTC ms of its midnight */
  start: number;
  end: number;
  /** 1…12 */
  month: number;
  /** 1 on an average day. */
  weight: number;
}

/** @param at UTC ms. @returns the site's day that holds it */
export function dayOf(at: number, timeZone: string): Day {
  const { date } = wallTime(at, timeZone);
  const start = atWallTime(date, '00:00', timeZone);
  const next = wallTime(start + 26 * hour, timeZone).date;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const weight = (byWeekday[weekday] ?? 1) * (7 / byWeekday.reduce((sum, w) => sum + w, 0));
  return { start, end: atWallTime(next, '00:00', timeZone), month: Number(date.slice(5, 7)), weight };
}

/** @returns a moment of the day (UTC ms), most often when the offices work. */
export function momentOf(random: Random, { start }: Day): number {
  const at = random.weighted(byHour.map((weight, h) => [h, weight] as const));
  return start + at * hour + random.int(0, hour - 1);
}

/** @returns any moment of the day. */
export function anyMomentOf(random: Random, { start, end }: Day): number {
  return random.int(start, end - 1);
}

/** @returns `at` when the desk makes its calls to customers, else some time in the next such hours (09:00–18:00). */
export function officeTime(random: Random, at: number, timeZone: string): number {
  const { date, time } = wallTime(at, timeZone);
  if (time >= '09:00' && time < '18:00') return at;
  const from = time < '09:00' ? date : wallTime(at + 12 * hour, timeZone).date;
  return atWallTime(from, '09:00', timeZone) + random.int(0, 3 * hour);
}
