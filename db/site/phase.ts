import type { DeskPhase } from '../../shared/contract/desk.ts';
import type { Book } from '../store/book.ts';
import { startingOf } from '../sync/starting-mark.ts';
import { peopleOf } from './people.ts';

/** @returns where an open book stands: waiting for its first setup, or ready with who may sign in. */
export function phaseOfBook(book: Book, now: number): DeskPhase {
  if (!book.place) return { phase: 'setup' };
  const starting = startingOf(book);
  if (starting) return { phase: 'setup', starting };
  const { site, demo } = book.place;
  return { phase: 'ready', site, demo, people: peopleOf(book), parameters: book.parameters(now) };
}
