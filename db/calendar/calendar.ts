import { type Actor, nobody } from '../../shared/contract/admit.ts';
import { allDays, type DayEntry } from '../../shared/registers/known-days.ts';
import { everyOf, put } from '../directory/saving.ts';
import { renewDeadlines } from '../now/renew-deadlines.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Read, Task } from '../store/handler.ts';

export const listCalendar: Read<'calendar.list'> = (look, { year }) =>
  allDays(everyOf(look, 'calendarDays')).filter(({ date, kind }) => date.startsWith(`${year}-`) && kind !== 'plain');

/** In the caller's transaction; deadlines are to be counted anew after it. */
export function setDay(act: Act, day: DayEntry): void {
  const before = act.db.row<{ id: string }>('SELECT id FROM calendarDays WHERE date = ?', day.date);
  put(act, 'calendarDays', { id: before?.id ?? act.newId(), ...day });
}

async function change(book: Book, day: DayEntry, now: number, actor: Actor | null): Promise<null> {
  await book.act(actor ?? nobody, now, (act) => setDay(act, day));
  await renewDeadlines(book, now);
  return null;
}

/** Q30: what a date is, from now on; open deadlines are counted anew. */
export const saveCalendarDay: Task<'calendar.save'> = {
  task: (book, day, now, actor) => change(book, day, now, actor),
};

/** The date is again what its weekday says; the entry stays in the book. */
export const removeCalendarDay: Task<'calendar.remove'> = {
  task: (book, { date }, now, actor) => change(book, { date, kind: 'plain', name: '' }, now, actor),
};
