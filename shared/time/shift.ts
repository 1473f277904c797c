import { wallTime, withinHours } from './site-time.ts';

/** The shift a moment belongs to, named by the date it began: `2025-03-03 day`, `2025-03-03 night` (Q34). */
export function shiftOf(at: number, timeZone: string, nightFrom: string, nightUntil: string): string {
  const { date, time } = wallTime(at, timeZone);
  if (!withinHours(time, nightFrom, nightUntil)) return `${date} day`;
  const beganToday = time.slice(0, 5) >= nightFrom || nightFrom < nightUntil;
  return `${beganToday ? date : wallTime(at - 86_400_000, timeZone).date} night`;
}
