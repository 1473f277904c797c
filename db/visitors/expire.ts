import { nobody } from '../../shared/contract/admit.ts';
import { DeskError } from '../../shared/errors.ts';
import { expiresAt } from '../../shared/registers/visit-rules.ts';
import { isInside } from '../../shared/registers/visit-states.ts';
import type { Book } from '../store/book.ts';
import { refusalOf } from '../store/refusal.ts';
import { presentIn, takeVisitStep } from './visit-change.ts';

/**
 * Whom nobody saw leaving is at some time not believed to be inside any more: `noExit`, told apart from a real sign-out.
 * Main's look at what is due brings it about, so at the latest a minute after.
 * @param now UTC ms
 */
export async function expireVisits(book: Book, now: number): Promise<void> {
  const look = book.look(nobody, now);
  const isOver = (visit: ReturnType<typeof presentIn>[number]) =>
    isInside(visit.status) && expiresAt(visit, look.parameters) <= now;
  if (!presentIn(look).some(isOver)) return;
  try {
    await book.act(nobody, now, (act) => {
      for (const visit of presentIn(act).filter(isOver)) {
        takeVisitStep(act, visit, 'expire', { expiredAt: now }, { details: { automatic: 'true' } });
      }
    });
  } catch (error) {
    // A full disk must not silence the alarms: the next look tries again.
    if (!(refusalOf(error) instanceof DeskError)) throw error;
  }
}
