import { z } from 'zod';
import { calendarDay } from '../registers/calendar-days.ts';
import type { DayEntry } from '../registers/known-days.ts';
import { desk, method, supervisor } from './method.ts';

export const calendarMethods = {
  /** Holidays and make-up days of a year, the shipped ones with the building's own, oldest first. */
  'calendar.list': method<DayEntry[]>()('read', desk, z.object({ year: z.number().int().min(2000).max(2200) })),
  /** Sets what a date is; every open deadline is counted anew. */
  'calendar.save': method<null>()('write', supervisor, calendarDay.omit({ id: true })),
  /** The date is again what its weekday says. */
  'calendar.remove': method<null>()('write', supervisor, calendarDay.pick({ date: true })),
};
