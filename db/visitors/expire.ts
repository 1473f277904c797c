import { expiresAt } from '../../shared/registers/visit-rules.ts';
import { isInside } from '../../shared/registers/visit-states.ts';
import type { Book } from '../store/book.ts';
import { presentIn, takeVisitStep } from './visit-change.ts';

const nobody = { id: '', role: null };

/**
 * Whom nobody saw leaving is at some time not believed to be inside any more: `noExit`, told apart from a real sign-out.
 * @param now UTC ms
 */
export async function expireVisits(book: Book, now: number): Promise<void> {
  if (!book.place || book.closed) return;
  const look = book.look(nobody, now);
  const isOver = (visit: ReturnType<typeof presentIn>[number]) =>
    isInside(visit.status) && expiresAt(visit, look.parameters) <= now;
  if (!presentIn(look).some(isOver)) return;
  await book.act(nobody, now, (act) => {
    for (const visit of presentIn(act).filter(isOver)) {
      takeVisitStep(act, visit, 'expire', { expiredAt: now }, { details: { automatic: 'true' } });
    }
  });
}
