import { backOff } from '../../shared/sync/back-off.ts';
import { fresh, type Progress, step, tryAgain, wake } from '../../shared/sync/engine.ts';
import type { BookPort, ServerPort } from '../../shared/sync/ports.ts';

export interface LoopSide {
  book: BookPort;
  server: ServerPort;
  /** UTC ms by the desk's clock. */
  now(): number;
  /** 0 ≤ chance < 1 */
  chance(): number;
  /** After each step. */
  stepped(progress: Progress): void;
  /** What was no fault of the network: a bug, or a disk that is full. */
  failed(error: unknown): void;
}

/**
 * Drives the engine's steps: at once when something is to be done, else when `tick` finds that it is time. Only `Progress` is kept
 * between steps, one step runs at a time, and whoever calls does not wait for it.
 */
export class SyncLoop {
  readonly #side: LoopSide;
  #progress: Progress = fresh;
  #running: Promise<void> | null = null;
  #isWoken = false;
  #stopped = false;

  constructor(side: LoopSide) {
    this.#side = side;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Something was written here, or the server told of something new. A step under way may have looked before that. */
  wake(): void {
    if (this.#running) this.#isWoken = true;
    else this.#go(wake(this.#progress));
  }

  /** A person has acted, the network is back, or the machine woke up. */
  tryAgain(): void {
    this.#go(tryAgain(this.#progress));
  }

  /** Once a second. */
  tick(): void {
    if (this.#isDue()) this.#go(this.#progress);
  }

  /** Begins no further step. @returns once the one under way is done */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  #isDue(): boolean {
    const { notBefore } = this.#progress;
    return !this.#stopped && notBefore !== null && notBefore <= this.#side.now();
  }

  #go(progress: Progress): void {
    this.#progress = progress;
    if (this.#running || !this.#isDue()) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
    });
  }

  async #run(): Promise<void> {
    while (this.#isDue()) {
      const before = this.#progress;
      const after = await this.#step(before);
      // Who called meanwhile wants a step from the beginning, whatever this one came to.
      const isOvertaken = this.#progress !== before && after.notBefore !== null;
      this.#progress = isOvertaken ? tryAgain(after) : after;
      if (this.#isWoken && this.#progress.doing === 'rest') {
        this.#isWoken = false;
        this.#progress = wake(this.#progress);
      }
      this.#side.stepped(this.#progress);
    }
  }

  async #step(progress: Progress): Promise<Progress> {
    const { book, server, now, chance, failed } = this.#side;
    try {
      return await step(progress, { book, server }, now(), chance());
    } catch (error) {
      failed(error);
      const failures = progress.failures + 1;
      const notBefore = now() + backOff(failures, chance());
      return { ...progress, doing: 'push', failures, notBefore, trouble: 'bookFailed' };
    }
  }
}
