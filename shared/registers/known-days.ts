import { type Calendar, type DayKind, dateAfter } from '../time/calendar.ts';
import { chineseHolidays } from '../time/chinese-holidays.ts';
import type { CalendarDay } from './calendar-days.ts';

export type DayEntry = Pick<CalendarDay, 'date' | 'kind' | 'name'>;

const shipped: readonly DayEntry[] = chineseHolidays.flatMap(({ from, until, kind, name }) => {
  const days: DayEntry[] = [];
  for (let date = from; date <= until; date = dateAfter(date, 1)) days.push({ date, kind, name });
  return days;
});

/** @param own what the building has entered, which comes before what is shipped. @returns all days by date, oldest first */
export function allDays(own: readonly DayEntry[]): DayEntry[] {
  const days = new Map(shipped.map((day) => [day.date, day]));
  for (const { date, kind, name } of own) days.set(date, { date, kind, name });
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** @returns the calendar by which working days are counted. */
export function calendarOf(own: readonly DayEntry[]): Calendar {
  return new Map<string, DayKind>(allDays(own).map(({ date, kind }) => [date, kind]));
}
