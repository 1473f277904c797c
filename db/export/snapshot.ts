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
    this.db.raw.exec('BEGIN');
    // A transaction sees the book as of its first read.
    this.db.row('SELECT 1 FROM meta');
  }

  close(): void {
    this.db.close();
  }
}
