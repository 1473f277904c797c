import { nobody } from '../../shared/contract/admit.ts';
import type { DeskPhase } from '../../shared/contract/desk.ts';
import { blankLine } from '../log/write-line.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { create } from '../store/records.ts';
import { startingOf } from '../sync/starting.ts';
import { peopleOf } from './sign-in.ts';

/** @returns where an open book stands: waiting for its first setup, or ready with who may sign in. */
export function phaseOfBook(book: Book, now: number): DeskPhase {
  if (!book.place) return { phase: 'setup' };
  const starting = startingOf(book);
  if (starting) return { phase: 'setup', starting };
  const { site, demo } = book.place;
  return { phase: 'ready', site, demo, people: peopleOf(book), parameters: book.parameters(now) };
}

/** The machine's clock was moved while the desk ran; it is kept as evidence for the times around it, and stands in the log. */
export const clockJumped: Task<'clock.jumped'> = {
  async task(book, { byMs, wall }, now, actor) {
    if (!book.place) return null;
    await book.act(actor ?? nobody, now, (act) => {
      act.log('append', 'site', act.site.id, { did: 'clockJumped', byMs, wall });
      create(act, 'logLines', { ...blankLine(act, act.newId()), kind: 'clock', byMs });
    });
    return null;
  },
};
