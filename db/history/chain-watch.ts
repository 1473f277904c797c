import type { HistoryVerdict } from '../../shared/contract/history.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Aside } from '../backups/aside.ts';
import type { Head } from '../backups/inspect.ts';
import type { Book } from '../store/book.ts';

interface Parts {
  dir: string;
  aside: Aside;
  /** Null while there is no book to look at. */
  book(): Book | null;
}

/** Verifies the chains beside the desk: at each start what has come since the last time, and all of it when somebody asks. */
export class ChainWatch {
  readonly #parts: Parts;
  #last: HistoryVerdict | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get last(): HistoryVerdict | null {
    return this.#last;
  }

  /** Another book has taken this one's place. */
  forget(): void {
    this.#last = null;
  }

  /** Goes on from what was verified before. @param now UTC ms */
  verifyNew(now: number): Promise<HistoryVerdict> {
    const points = this.#book().db.rows<Head>('SELECT device, n, hash FROM verifiedChains');
    return this.#verify(points, now);
  }

  /** From the beginning. @param now UTC ms */
  verifyAll(now: number): Promise<HistoryVerdict> {
    return this.#verify([], now);
  }

  async #verify(points: Head[], now: number): Promise<HistoryVerdict> {
    const asked = this.#book();
    const { changes, looked, fault, reached } = await this.#parts.aside('verify', { dir: this.#parts.dir, points });
    const book = this.#parts.book();
    const verdict = { changes, looked, checkedAt: now, fault };
    if (book !== asked) return verdict;
    for (const { device, n, hash } of reached)
      book.db.run('INSERT OR REPLACE INTO verifiedChains (device, n, hash) VALUES (?, ?, ?)', device, n, hash);
    this.#last = verdict;
    book.emit('changed', { registers: ['history'], ids: [] });
    return verdict;
  }

  /** @throws DeskError `notSetUp` */
  #book(): Book {
    const book = this.#parts.book();
    if (!book?.place) throw new DeskError('notSetUp');
    return book;
  }
}
