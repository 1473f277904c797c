import { type Actor, nobody } from '../../shared/contract/admit.ts';
import { DeskError } from '../../shared/errors.ts';
import { type Period, type Span, spanOf } from '../../shared/time/period.ts';
import type { Look } from '../store/act.ts';
import type { Book } from '../store/book.ts';

/** Lets whoever waits have the book before the next piece is counted. @throws DeskError when the book was closed meanwhile */
export async function letOthers(book: Book): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (!book.db.raw.open) throw new DeskError('stateForbids');
}

/** What a period is counted with: the parameters of its own end. */
export interface Counting {
  look: Look;
  span: Span;
}

/** @param now UTC ms. @returns how a period is counted at the site */
export function countingOf(book: Book, actor: Actor | null, now: number, period: Period): Counting {
  const look = book.look(actor ?? nobody, now);
  const span = spanOf(period, look.site.timeZone);
  return { look: { ...look, parameters: book.parameters(Math.min(now, span.until - 1)) }, span };
}
