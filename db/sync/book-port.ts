import { nobody } from '../../shared/contract/admit.ts';
import type { BookPort } from '../../shared/sync/ports.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import { answeredMark, mark, setMark } from './marks.ts';
import { hasOutgoing, noteAnswers, outbox } from './outbox.ts';
import { asideCount, reissueAside } from './reissue.ts';
import { takePage } from './take-page.ts';

/** Registers of which the book keeps something in mind. */
const kept: ReadonlySet<string> = new Set(['parameters', 'calendarDays']);

/**
 * The desk's book as the engine sees it. Each call is one transaction, together with whatever else is waiting.
 * @param now UTC ms, the desk's steady clock. @param most changes in a batch; without it as many as a batch holds
 */
export function bookPort(book: Book, now: () => number, most?: number): BookPort {
  const act = <T>(run: (act: Act) => T) => book.act(nobody, now(), run);
  const device = () => book.db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'device'")?.value ?? '';
  return {
    outbox: async (behind) => outbox(book.db, device(), behind, most),
    answered: (answer) => act((a) => noteAnswers(a, answer)),
    position: async () => ({ cursor: mark(book.db, 'cursor'), answered: answeredMark(book.db) }),
    async take(page) {
      const taken = await act((a) => {
        const outcome = takePage(a, page);
        if (outcome === 'taken' && !page.more && !hasOutgoing(a.db, device())) {
          setMark(a.db, 'confirmed', String(a.now));
        }
        return outcome;
      });
      if (page.served.some(({ change }) => kept.has(change.register))) book.reload();
      return taken;
    },
    asideCount: async () => asideCount(book.db),
    reissue: () => act(reissueAside),
    rewind: (to) =>
      act(({ db }) => {
        if (to === 'start') {
          setMark(db, 'cursor', null);
          setMark(db, 'answered', '0');
        } else if (to.have < answeredMark(db)) setMark(db, 'answered', String(to.have));
      }),
  };
}
