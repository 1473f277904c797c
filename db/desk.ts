import { join } from 'node:path';
import { type Actor, admit, nobody } from '../shared/contract/admit.ts';
import type { Backup } from '../shared/contract/backups.ts';
import type { DeskPhase } from '../shared/contract/desk.ts';
import type { DeskEvents, EventName } from '../shared/contract/events.ts';
import type { HistoryVerdict } from '../shared/contract/history.ts';
import {
  type InputOf,
  isWorkerMethod,
  type MethodName,
  type OutputOf,
  type ParsedOf,
  type WorkerMethod,
} from '../shared/contract/index.ts';
import { DeskError, type ErrorCode } from '../shared/errors.ts';
import { type Aside, doAside } from './backups/aside.ts';
import { BackupKeeper } from './backups/backup-keeper.ts';
import { backupsAt } from './backups/places.ts';
import { putInPlace } from './backups/restore.ts';
import { dispatch } from './dispatch.ts';
import { planForgotten } from './follow-ups/catch-up.ts';
import { ChainWatch } from './history/chain-watch.ts';
import { renewOlderDeadlines } from './now/renew-deadlines.ts';
import { IdleIndexer } from './search/indexer.ts';
import { bookFile, goodBackups, isWhole, listBackups, madeAtOf, ownBackups } from './site/backups.ts';
import { type Opened, openBook } from './site/opening.ts';
import { phaseOfBook } from './site/phase.ts';
import type { Book, Emit } from './store/book.ts';
import { refusalOf } from './store/refusal.ts';
import { WriteAhead } from './store/write-ahead.ts';
import { tryHeldAfterStart } from './sync/held.ts';

const closedCodes = { damaged: 'databaseDamaged', newer: 'databaseNewer' } as const;

/** What an older book did not plan, and what its deadlines are by the present rules; the next start goes on where it was cut off. */
async function catchUp(book: Book, now: number): Promise<void> {
  try {
    await planForgotten(book, now);
    await renewOlderDeadlines(book, now);
    await tryHeldAfterStart(book, now);
  } catch (error) {
    if (!book.closed) throw error;
  }
}

/** A desk on one data folder, whatever state its book is in. Calls arrive parsed and with the time. */
export class Desk {
  readonly #dir: string;
  readonly #emit: Emit;
  #opened: Opened;
  #indexer: IdleIndexer | null = null;
  #writeAhead: WriteAhead | null = null;
  readonly #aside: Aside;
  readonly #keeper: BackupKeeper;
  readonly #chain: ChainWatch;
  /** Backups elsewhere that somebody was shown: only these are opened. */
  readonly #shown = new Set<string>();

  /** @param now UTC ms. @param aside where whole files are read */
  constructor(dir: string, now: number, emit: Emit, aside: Aside = doAside) {
    this.#dir = dir;
    this.#emit = emit;
    this.#aside = aside;
    const parts = { dir, aside, book: () => ('book' in this.#opened ? this.#opened.book : null) };
    this.#keeper = new BackupKeeper(parts);
    this.#chain = new ChainWatch(parts);
    this.#opened = this.#open(now);
  }

  #open(now: number): Opened {
    const opened = openBook(this.#dir, now, this.#emit);
    if ('book' in opened) {
      this.#indexer = new IdleIndexer(opened.book.db);
      this.#writeAhead = new WriteAhead(opened.book.db);
      void catchUp(opened.book, now);
    }
    return opened;
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
          return await this.#chain.verifyAll(now);
        case 'history.state':
          return this.#chain.last;
        case 'backups.list':
          return listBackups(this.#dir);
        case 'backups.status':
          return this.#keeper.status(now);
        case 'backups.make':
          return await this.#keeper.make(now);
        case 'backups.keepAt':
          return await this.#keeper.keepAt((input as ParsedOf<'backups.keepAt'>).path, actor ?? nobody, now);
        case 'backups.forget':
          return await this.#keeper.forget((input as ParsedOf<'backups.forget'>).path, actor ?? nobody, now);
        case 'backups.look':
          return this.#look((input as ParsedOf<'backups.look'>).path);
        case 'backups.preview':
          return await this.#preview((input as ParsedOf<'backups.preview'>).file, actor, now);
        case 'backups.restore':
          return await this.#restore((input as ParsedOf<'backups.restore'>).file, actor, now);
        default: {
          const answer = await dispatch(this.#book(), method, input, actor, now);
          if (method === 'handovers.sign' || method === 'handovers.close') this.#keeper.handedOver();
          return answer;
        }
      }
    } catch (error) {
      throw refusalOf(error);
    }
  }

  #book() {
    if ('book' in this.#opened) return this.#opened.book;
    const { phase } = this.#opened;
    const code: ErrorCode = phase.phase === 'unusable' ? phase.code : closedCodes[phase.phase];
    throw new DeskError(code);
  }

  #look(path: string): Backup[] {
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
    return { file, ...(await this.#aside('preview', { dir: this.#dir, file: source })) };
  }

  async #restore(file: string, actor: Actor | null, now: number): Promise<null> {
    const source = this.#sourceOf(file, actor, now);
    await this.#keeper.running;
    await this.#aside('preview', { dir: this.#dir, file: source });
    await this.#aside('restore', { dir: this.#dir, file: source, actor: actor ?? nobody, now });
    const why = this.phase(now).phase === 'damaged' ? 'damaged' : 'replaced';
    this.#shut();
    putInPlace(this.#dir, why, now);
    this.#opened = this.#open(now);
    this.#chain.forget();
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
    return this.#keeper.makeIfDue(now);
  }

  /** What has come since the chains were last verified. @returns null before the first setup. @param now UTC ms */
  async verifyNew(now: number): Promise<HistoryVerdict | null> {
    return 'book' in this.#opened && this.#opened.book.place ? this.#chain.verifyNew(now) : null;
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
    await this.#keeper.running;
    this.#shut();
  }
}

export interface OpenDesk {
  /** Checked like a call from the window: role, input, everything. `actor` null: nobody is signed in. */
  call<M extends WorkerMethod>(method: M, input: InputOf<M>, actor: Actor | null): Promise<OutputOf<M>>;
  /** @returns a function that stops listening */
  on<E extends EventName>(event: E, listener: (payload: DeskEvents[E]) => void): () => void;
  phase(): DeskPhase;
  /** @returns true when the file is whole */
  check(): boolean;
  backup(): Promise<unknown>;
  /** As at each start of the app. */
  verifyNew(): Promise<HistoryVerdict | null>;
  close(): Promise<void>;
}

/**
 * The same desk without Electron, for tests, the demo's generator and the command line.
 * @param options `dir` the data folder, `now` the clock (UTC ms)
 */
export function openDesk({ dir, now }: { dir: string; now: () => number }): OpenDesk {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const emit: Emit = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never);
  };
  const desk = new Desk(dir, now(), emit);
  return {
    async call<M extends WorkerMethod>(method: M, input: InputOf<M>, actor: Actor | null): Promise<OutputOf<M>> {
      const admitted = admit(method satisfies MethodName, input, actor);
      if (!isWorkerMethod(admitted.method)) throw new DeskError('notFound');
      return (await desk.call(admitted.method, admitted.input, actor, now())) as OutputOf<M>;
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener as (payload: never) => void));
      return () => set.delete(listener as (payload: never) => void);
    },
    phase: () => desk.phase(now()),
    check: () => isWhole(bookFile(dir)),
    backup: async () => desk.backupIfDue(now()),
    verifyNew: () => desk.verifyNew(now()),
    close: () => desk.close(),
  };
}
