import { DeskError } from '../../shared/errors.ts';
import { namePinyin } from '../../shared/text/pinyin.ts';
import { foldSome, waitingForLists } from '../lists/fold.ts';
import type { Database } from '../store/database.ts';
import { refusalOf } from '../store/refusal.ts';
import { indexSome, mergeSome, waitingForIndex } from './indexing.ts';

/** Nobody asked anything for so long: the desk is idle. */
const idleMs = 200;
/** One step keeps a call waiting no longer than about this. */
const stepMs = 5;
const restMs = 20;
/** Fewer at once would only make more commits, which is what takes long on a slow disk. */
const fewest = 16;
const mostAtOnce = 256;
/** From here on a queue itself makes searches and lists slow, and is worked off between the calls as well. */
const longQueue = 1000;
const afterFailureMs = 60_000;
const mergePages = 16;
/** As many rows of the lists' index as are brought up to date in one step. */
const mostFolded = 256;

/** Files new and changed records in the search index and in that of the lists, in small steps while the desk is idle. */
export class IdleIndexer {
  readonly #db: Database;
  #timer: NodeJS.Timeout | null = null;
  #busyAt = performance.now();
  #batch = fewest;
  #warm = false;

  constructor(db: Database) {
    this.#db = db;
    this.#in(idleMs);
  }

  /** Somebody asks something now: go on when the desk is idle again. */
  busy(): void {
    this.#busyAt = performance.now();
    if (!this.#timer) this.#in(idleMs);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#step = () => undefined;
  }

  #in(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#step();
    }, ms).unref();
  }

  #step = (): void => {
    try {
      this.#work();
    } catch (error) {
      // A full disk must not end the worker: what waits stays in the queue, where searches still find it.
      if (!(refusalOf(error) instanceof DeskError)) throw error;
      this.#in(afterFailureMs);
    }
  };

  #work(): void {
    const waits = waitingForIndex(this.#db, longQueue);
    const idleIn = this.#busyAt + idleMs - performance.now();
    const unfolded = waitingForLists(this.#db, longQueue) >= longQueue;
    if (this.#db.inTransaction || (waits < longQueue && !unfolded && idleIn > 0)) this.#in(Math.max(idleIn, restMs));
    else if (unfolded && foldSome(this.#db, mostFolded) > 0) this.#in(0);
    else if (waits > 0) {
      this.#index(waits < longQueue ? stepMs : stepMs * 4);
      this.#in(waits < longQueue ? restMs : 0);
    } else if (foldSome(this.#db, mostFolded) > 0) this.#in(restMs);
    else if (this.#warmUp() || mergeSome(this.#db, mergePages)) this.#in(restMs);
  }

  /** As many as were filed in about `ms` last time. */
  #index(ms: number): void {
    const began = performance.now();
    indexSome(this.#db, this.#batch);
    const took = performance.now() - began;
    if (took > ms) this.#batch = Math.max(fewest, this.#batch >> 1);
    else if (took < ms / 2) this.#batch = Math.min(mostAtOnce, this.#batch * 2);
  }

  /** The first name takes much longer than all others: its dictionary is read now and not while somebody saves. */
  #warmUp(): boolean {
    if (this.#warm) return false;
    this.#warm = true;
    namePinyin('王伟');
    return true;
  }
}
