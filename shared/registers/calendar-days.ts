import { z } from 'zod';
import { dayKinds, isDate } from '../time/calendar.ts';
import { id, text } from './base.ts';

/** Q30: a date that is not what its weekday says. */
export const calendarDay = z.object({
  id,
  date: z.string().refine(isDate, { params: { fault: 'format' } }),
  kind: z.enum(dayKinds),
  name: text(60),
});
export type CalendarDay = z.infer<typeof calendarDay>;
