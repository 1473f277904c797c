import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PlannedPage, PressedPage, PressJob } from './page-press.ts';
import { type Snapshot, Watch } from './snapshot.ts';
import { threadFile } from './thread-file.ts';

/** Said to a thread that presses pages. */
export type PressOrder = { kind: 'begin' } | { kind: 'press'; page: PlannedPage; spare: ArrayBuffer | null };
/** What it answers, in the order in which it was asked. */
export type PressAnswer = { kind: 'begun' } | { kind: 'pressed'; page: PressedPage } | { kind: 'broken'; text: string };

/** Few, for the desk goes on beside them. */
const threadsAtMost = 2;
const tries = 100;
/** A page is soon forgotten: young memory is cleared often and stays small. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

/** Threads that press pages of one export, each with a snapshot of its own that is the same as the others’. */
export class Presses {
  readonly #threads: readonly PressThread[];
  #next = 0;
  /** Memory that went around with pages, to be written into again. */
  readonly #spares: ArrayBuffer[] = [];

  private constructor(threads: readonly PressThread[]) {
    this.#threads = threads;
  }

  /**
   * Starts them, and begins every snapshot anew, `own` among them, at a moment between two saves: all are begun, and nobody has
   * saved anything meanwhile.
   * @param file of the book. @returns null when the book was not at rest for a moment: then whoever asked presses alone
   */
  static async start(file: string, own: Snapshot, job: PressJob): Promise<Presses | null> {
    const count = Math.min(threadsAtMost, availableParallelism());
    const threads = Array.from({ length: count }, () => new PressThread(file, job));
    const watch = new Watch(file);
    try {
      for (let i = 0; i < tries; i += 1) {
        const before = watch.look();
        await Promise.all(threads.map((thread) => thread.ask({ kind: 'begin' })));
        own.begin();
        if (watch.look() === before) return new Presses(threads);
        await setTimeout(Math.random() * 10);
      }
    } finally {
      watch.close();
    }
    await Promise.all(threads.map((thread) => thread.stop()));
    return null;
  }

  /** So many pages are to be given out before the first one is taken. */
  get ahead(): number {
    return this.#threads.length * 2;
  }

  async press(page: PlannedPage): Promise<PressedPage> {
    const thread = this.#threads[this.#next % this.#threads.length];
    this.#next += 1;
    const answer = await thread?.ask({ kind: 'press', page, spare: this.#spares.pop() ?? null });
    if (answer?.kind !== 'pressed') throw new Error('a page was not pressed');
    return answer.page;
  }

  /** The page is in its files. */
  release({ csv }: PressedPage): void {
    if (csv) this.#spares.push(csv.buffer);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }
}

class PressThread {
  readonly #worker: Worker;
  readonly #asked: PromiseWithResolvers<PressAnswer>[] = [];
  #failure: Error | null = null;

  constructor(file: string, job: PressJob) {
    this.#worker = new Worker(threadFile, { workerData: { kind: 'press', file, job }, execArgv: [], resourceLimits });
    this.#worker.on('message', (answer: PressAnswer) => {
      const asked = this.#asked.shift();
      if (answer.kind === 'broken') asked?.reject(new Error(answer.text));
      else asked?.resolve(answer);
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a thread that presses pages has ended')));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const asked of this.#asked.splice(0)) asked.reject(this.#failure);
  }

  async ask(order: PressOrder): Promise<PressAnswer> {
    if (this.#failure) throw this.#failure;
    const asked = Promise.withResolvers<PressAnswer>();
    this.#asked.push(asked);
    this.#worker.postMessage(order, order.kind === 'press' && order.spare ? [order.spare] : []);
    return asked.promise;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
