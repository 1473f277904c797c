import { join } from 'node:path';
import { type Actor, nobody } from '../shared/contract/actor.ts';
import type { Backup } from '../shared/contract/backups.ts';
import type { DeskPhase } from '../shared/contract/desk.ts';
import type { HistoryVerdict } from '../shared/contract/history.ts';
import type { OutputOf, ParsedOf, WorkerMethod } from '../shared/contract/index.ts';
import { DeskError, type ErrorCode } from '../shared/errors.ts';
import type { Aside } from './backups/aside.ts';
import type { BackupKeeper } from './backups/backup-keeper.ts';
import type { ChainWatch } from './history/chain-watch.ts';
import type { IdleIndexer } from './search/indexer.ts';
import { goodBackups, listBackups, madeAtOf, ownBackups } from './site/backups.ts';
import { type Opened, openBook } from './site/opening.ts';
import { phaseOfBook } from './site/phase.ts';
import type { Emit } from './store/book.ts';
import type { BookMethod } from './store/handler.ts';
import { refusalOf } from './store/refusal.ts';
import { WriteAhead } from './store/write-ahead.ts';

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
  #keeper: BackupKeeper | null = null;
  #chain: ChainWatch | null = null;
  readonly #aside: Aside | undefined;
  /** Backups elsewhere that somebody was shown: only these are opened. */
  readonly #shown = new Set<string>();
  #work: Work | null = null;
  #loading: Promise<Work> | null = null;

  /** @param now UTC ms. @param aside where whole files are read; without it, in this thread */
  constructor(dir: string, now: number, emit: Emit, aside?: Aside) {
    this.#dir = dir;
    this.#emit = emit;
    this.#aside = aside;
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
      const parts = {
        ...{ dir: this.#dir, aside: this.#aside ?? work.doAside },
        book: () => ('book' in this.#opened ? this.#opened.book : null),
      };
      this.#keeper = new work.BackupKeeper(parts);
      this.#chain = new work.ChainWatch(parts);
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
        case 'history.verify':
          return await (await this.#watching(now)).verifyAll(now);
        case 'history.state':
          return (await this.#watching(now)).last;
        case 'backups.list':
          return listBackups(this.#dir);
        case 'backups.status':
          return (await this.#keeping(now)).status(now);
        case 'backups.make':
          return await (await this.#keeping(now)).make(now);
        case 'backups.keepAt':
          return await (await this.#keeping(now)).keepAt(
            (input as ParsedOf<'backups.keepAt'>).path,
            actor ?? nobody,
            now,
          );
        case 'backups.forget':
          return await (await this.#keeping(now)).forget(
            (input as ParsedOf<'backups.forget'>).path,
            actor ?? nobody,
            now,
          );
        case 'backups.look':
          return await this.#look((input as ParsedOf<'backups.look'>).path, now);
        case 'backups.preview':
          return await this.#preview((input as ParsedOf<'backups.preview'>).file, actor, now);
        case 'backups.restore':
          return await this.#restore((input as ParsedOf<'backups.restore'>).file, actor, now);
        default: {
          const answer = await this.#dispatch(method, input, actor, now);
          if (method === 'handovers.sign' || method === 'handovers.close') this.#keeper?.handedOver();
          return answer;
        }
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

  async #keeping(now: number): Promise<BackupKeeper> {
    await this.begin(now);
    if (!this.#keeper) throw new Error('the work is loaded and keeps no backups');
    return this.#keeper;
  }

  async #watching(now: number): Promise<ChainWatch> {
    await this.begin(now);
    if (!this.#chain) throw new Error('the work is loaded and watches no chain');
    return this.#chain;
  }

  async #look(path: string, now: number): Promise<Backup[]> {
    const { backupsAt } = await this.begin(now);
    const found = backupsAt(path);
    for (const { file } of found) this.#shown.add(file);
    return found;
  }

  /** @throws DeskError `notAllowed`, `stateForbids`, `backupMissing` */
  #sourceOf(file: string, actor: Actor | null, now: number): string {
    const { phase } = this.phase(now);
    if (phase === 'newer' || phase === 'unusable') throw new DeskError('stateForbids');
    if (phase === 'ready' && actor?.role !== 'supervisor') throw new DeskError('notAllowed');
    if (this.#shown.has(file)) return file;
    if (madeAtOf(file) === null) throw new DeskError('backupMissing');
    return join(ownBackups(this.#dir), file);
  }

  async #preview(file: string, actor: Actor | null, now: number): Promise<OutputOf<'backups.preview'>> {
    const source = this.#sourceOf(file, actor, now);
    const { doAside } = await this.begin(now);
    return { file, ...(await (this.#aside ?? doAside)('preview', { dir: this.#dir, file: source })) };
  }

  async #restore(file: string, actor: Actor | null, now: number): Promise<null> {
    const source = this.#sourceOf(file, actor, now);
    const { doAside, putInPlace } = await this.begin(now);
    const aside = this.#aside ?? doAside;
    await this.#keeper?.running;
    await aside('preview', { dir: this.#dir, file: source });
    await aside('restore', { dir: this.#dir, file: source, actor: actor ?? nobody, now });
    const why = this.phase(now).phase === 'damaged' ? 'damaged' : 'replaced';
    this.#shut();
    putInPlace(this.#dir, why, now);
    this.#opened = this.#open(now);
    this.#chain?.forget();
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

  /** Copies where a copy is due. @returns what went wrong; null: nothing was due. @param now UTC ms */
  backupIfDue(now: number): Promise<unknown[]> | null {
    return this.#keeper?.makeIfDue(now) ?? null;
  }

  /** What has come since the chains were last verified. @returns null before the first setup. @param now UTC ms */
  async verifyNew(now: number): Promise<HistoryVerdict | null> {
    return 'book' in this.#opened && this.#opened.book.place ? (await this.#watching(now)).verifyNew(now) : null;
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
    await this.#keeper?.running;
    this.#shut();
  }
}
