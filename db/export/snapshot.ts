import { Database } from '../store/database.ts';

/**
 * The book at one moment, on a connection of its own that cannot write: whatever is saved meanwhile is not in it, and nobody
 * waits for it. Until it is closed the write-ahead log only grows.
 */
export class Snapshot {
  readonly db: Database;

  /** @param file of the book */
  constructor(file: string) {
    this.db = new Database(file, { readonly: true });
    // It reads everything once: only the names of links are come back to.
    this.db.raw.pragma('cache_size = -4000');
    this.begin();
  }

  /** Takes the book as it is now. */
  begin(): void {
    if (this.db.inTransaction) this.db.raw.exec('ROLLBACK');
    this.db.raw.exec('BEGIN');
    // A transaction sees the book as of its first read.
    this.db.row('SELECT 1 FROM meta');
  }

  close(): void {
    this.db.close();
  }
}

/** Tells whether anybody has saved anything. */
export class Watch {
  readonly #db: Database;

  constructor(file: string) {
    this.#db = new Database(file, { readonly: true });
  }

  /** @returns a number that is another one when anything was saved since (`data_version`: only outside of a transaction) */
  look(): unknown {
    return this.#db.raw.pragma('data_version', { simple: true });
  }

  close(): void {
    this.#db.close();
  }
}
