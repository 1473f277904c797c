import { DeskError } from '../../shared/errors.ts';
import type { Database } from './database.ts';
import { refusalOf } from './refusal.ts';

/** Nobody asked anything for so long: the desk is idle. */
const idleMs = 300;
/** From so many pages on the log is worth emptying: some forty saves. */
const fullPages = 500;
const roomBytes = 8 * 1024 * 1024;

/**
 * Keeps the write-ahead log ready for the next save while the desk is idle, so that a save costs one flush and nothing
 * else: moving the log into the book is what makes one save in a hundred slow, and a save that makes the file grow
 * takes the disk about twice as long as one that writes over what is there.
 */
export class WriteAhead {
  readonly #db: Database;
  #timer: NodeJS.Timeout | null = null;
  #busyAt = performance.now();
  #hasRoom = false;

  constructor(db: Database) {
    this.#db = db;
    this.busy();
  }

  /** Somebody asks something now. */
  busy(): void {
    this.#busyAt = performance.now();
    this.#timer ??= this.#in(idleMs);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #in(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#look(), ms).unref();
  }

  #look(): void {
    const idleIn = this.#busyAt + idleMs - performance.now();
    if (idleIn > 1) {
      this.#timer = this.#in(idleIn);
      return;
    }
    this.#timer = null;
    try {
      this.#tidy();
    } catch (error) {
      // A full or read-only disk is told to whoever saves next.
      if (!(refusalOf(error) instanceof DeskError)) throw error;
    }
  }

  #tidy(): void {
    if (this.#db.inTransaction) return;
    if (!this.#hasRoom) this.#makeRoom();
    const [log] = this.#db.raw.pragma('wal_checkpoint(NOOP)') as { log: number }[];
    if (log && log.log >= fullPages) this.#db.raw.pragma('wal_checkpoint(PASSIVE)');
  }

  /** A transaction too large for the cache spills into the log; rolled back, it leaves the book as it was and the file long. */
  #makeRoom(): void {
    this.#hasRoom = true;
    const { raw } = this.#db;
    const cache = raw.pragma('cache_size', { simple: true });
    raw.pragma('cache_size = 16');
    try {
      this.#db.run('BEGIN IMMEDIATE');
      this.#db.run('INSERT INTO searchDocs (doc, text) VALUES (0, zeroblob(?))', roomBytes);
    } finally {
      if (this.#db.inTransaction) this.#db.run('ROLLBACK');
      raw.pragma(`cache_size = ${cache}`);
    }
    // Flushes what was written, or the first save would.
    this.#db.run("UPDATE meta SET value = value WHERE key = 'device'");
  }
}
