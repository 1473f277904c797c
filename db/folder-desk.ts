import { basename } from 'node:path';
import type { Actor } from '../shared/contract/admit.ts';
import type { DeskPhase } from '../shared/contract/desk.ts';
import type { ParsedOf, WorkerMethod } from '../shared/contract/index.ts';
import { DeskError, type ErrorCode } from '../shared/errors.ts';
import type { IdleIndexer } from './search/indexer.ts';
import { goodBackups, listBackups, makeBackup, restoreBackup } from './site/backups.ts';
import { type Opened, openBook } from './site/opening.ts';
import { phaseOfBook } from './site/phase.ts';
import type { Emit } from './store/book.ts';
import type { BookMethod } from './store/handler.ts';
import { refusalOf } from './store/refusal.ts';
import { WriteAhead } from './store/write-ahead.ts';

const day = 24 * 3_600_000;

const closedCodes = { damaged: 'databaseDamaged', newer: 'databaseNewer' } as const;

type Work = typeof import('./desk-work.ts');

/**
 * A desk on one data folder, whatever state its book is in. Calls arrive parsed and with the time. What it takes to say where
 * the desk stands is there at once; the work itself (every register's handlers, dictionaries, the indexer) is loaded by
 * `begin`, or with the first call that needs it.
 */
export class Desk {
  readonly #dir: string;
  readonly #emit: Emit;
  #opened: Opened;
  #indexer: IdleIndexer | null = null;
  #writeAhead: WriteAhead | null = null;
  #backup: Promise<unknown> | null = null;
  #work: Work | null = null;
  #loading: Promise<Work> | null = null;

  /** @param now UTC ms */
  constructor(dir: string, now: number, emit: Emit) {
    this.#dir = dir;
    this.#emit = emit;
    this.#opened = this.#open(now);
  }

  #open(now: number): Opened {
    const opened = openBook(this.#dir, now, this.#emit);
    if ('book' in opened) this.#writeAhead = new WriteAhead(opened.book.db);
    return opened;
  }

  /** Loads the work and takes up what the desk does of itself. @param now UTC ms */
  begin(now: number): Promise<Work> {
    this.#loading ??= import('./desk-work.ts').then((work) => {
      this.#work = work;
      this.#takeUp(now);
      return work;
    });
    return this.#loading;
  }

  #takeUp(now: number): void {
    if (this.#work === null || !('book' in this.#opened) || this.#opened.book.closed) return;
    this.#indexer = new this.#work.IdleIndexer(this.#opened.book.db);
    void this.#work.catchUp(this.#opened.book, now);
  }

  /** Why the book could not be opened, for the log. */
  get cause(): unknown {
    return 'book' in this.#opened ? null : this.#opened.cause;
  }

  phase(now: number): DeskPhase {
    return 'book' in this.#opened ? phaseOfBook(this.#opened.book, now) : this.#opened.phase;
  }

  /** @throws DeskError for what a person can mend, anything else is a bug */
  async call(method: WorkerMethod, input: unknown, actor: Actor | null, now: number): Promise<unknown> {
    this.#indexer?.busy();
    this.#writeAhead?.busy();
    try {
      switch (method) {
        case 'desk.phase':
          return this.phase(now);
        case 'backups.list':
          return listBackups(this.#dir);
        case 'backups.restore':
          return this.#restore((input as ParsedOf<'backups.restore'>).file, now);
        default:
          return await this.#dispatch(method, input, actor, now);
      }
    } catch (error) {
      throw refusalOf(error);
    }
  }

  async #dispatch(method: BookMethod, input: unknown, actor: Actor | null, now: number): Promise<unknown> {
    const { dispatch } = this.#work ?? (await this.begin(now));
    return dispatch(this.#book(), method, input, actor, now);
  }

  #book() {
    if ('book' in this.#opened) return this.#opened.book;
    const { phase } = this.#opened;
    const code: ErrorCode = phase.phase === 'unusable' ? phase.code : closedCodes[phase.phase];
    throw new DeskError(code);
  }

  #restore(file: string, now: number): null {
    if ('book' in this.#opened || this.#opened.phase.phase !== 'damaged') throw new DeskError('stateForbids');
    restoreBackup(this.#dir, basename(file), now);
    this.#opened = this.#open(now);
    this.#takeUp(now);
    this.#emit('changed', { registers: ['desk'], ids: [] });
    return null;
  }

  /** What a slower check of a large file found: from here on the book is closed and a backup is offered. */
  foundDamaged(detail: string): void {
    this.#shut();
    this.#opened = { phase: { phase: 'damaged', backups: goodBackups(this.#dir), detail }, cause: detail };
    this.#emit('changed', { registers: ['desk'], ids: [] });
  }

  /** Makes the day's backup when the last one is a day old; one at a time. @param now UTC ms */
  backupIfDue(now: number): Promise<unknown> | null {
    if (!('book' in this.#opened) || !this.#opened.book.place || this.#backup) return this.#backup;
    const last = listBackups(this.#dir)[0]?.madeAt ?? 0;
    if (now - last < day) return null;
    this.#backup = makeBackup(this.#dir, this.#opened.book.db, now).finally(() => {
      this.#backup = null;
    });
    return this.#backup;
  }

  #shut(): void {
    this.#indexer?.stop();
    this.#indexer = null;
    this.#writeAhead?.stop();
    this.#writeAhead = null;
    if (!('book' in this.#opened)) return;
    const { book } = this.#opened;
    book.close();
  }

  /** Finishes what is waiting and closes the file. */
  async close(): Promise<void> {
    await this.#backup?.catch(() => undefined);
    this.#shut();
  }
}
