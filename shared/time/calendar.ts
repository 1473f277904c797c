import { atWallTime, wallTime } from './site-time.ts';

/** `plain`: as its weekday says, whatever was shipped for it. */
export const dayKinds = ['holiday', 'makeUp', 'plain'] as const;
export type DayKind = (typeof dayKinds)[number];

/** Days that are not what their weekday says, by date (`2025-10-01`). */
export type Calendar = ReadonlyMap<string, DayKind>;

const day = 86_400_000;
const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** @returns true for a date that exists, as `2025-02-28`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = midnight(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** @returns the date some days later (or earlier). */
export function dateAfter(date: string, days: number): string {
  return new Date(midnight(date) + days * day).toISOString().slice(0, 10);
}

/** Q30: Monday to Friday, but no holiday; and every make-up day. */
export function isWorkingDay(date: string, calendar: Calendar): boolean {
  const kind = calendar.get(date);
  if (kind === 'holiday' || kind === 'makeUp') return kind === 'makeUp';
  const weekday = new Date(midnight(date)).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

/** @returns the first working day after a date. */
export function nextWorkingDay(date: string, calendar: Calendar): string {
  let next = dateAfter(date, 1);
  while (!isWorkingDay(next, calendar)) next = dateAfter(next, 1);
  return next;
}

/** @returns UTC ms of the midnight with which the first working day after `at` begins. */
export function startOfNextWorkingDay(at: number, calendar: Calendar, timeZone: string): number {
  return atWallTime(nextWorkingDay(wallTime(at, timeZone).date, calendar), '00:00', timeZone);
}

/**
 * @param days whole working days, 0 or more
 * @returns UTC ms at the same time of day, so many working days later. What begins on a day off counts from the end of
 * the days off, so that it is due at the end of a working day.
 */
export function addWorkingDays(at: number, days: number, calendar: Calendar, timeZone: string): number {
  const wall = wallTime(at, timeZone);
  const works = isWorkingDay(wall.date, calendar);
  let date = works ? wall.date : nextWorkingDay(wall.date, calendar);
  for (let left = days; left > 0; left -= 1)
    date = works || left > 1 ? nextWorkingDay(date, calendar) : dateAfter(date, 1);
  return atWallTime(date, works ? wall.time : '00:00', timeZone);
}

/** @returns UTC ms at the same time of day, so many calendar days later. */
export function addDays(at: number, days: number, timeZone: string): number {
  const { date, time } = wallTime(at, timeZone);
  return atWallTime(dateAfter(date, days), time, timeZone);
}
