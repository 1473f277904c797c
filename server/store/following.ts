import { followLog } from './present.ts';
import type { Store } from './sql.ts';

const pause = 1000;

/** Lets the present state of sites follow their logs soon after a push, many pushes at a time, so that a reader finds little left to do. */
export class Following {
  readonly #store: Store;
  readonly #owed = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Something new is in this site's log. */
  owe(site: string): void {
    this.#owed.add(site);
    this.#plan();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #plan(): void {
    if (this.#timer || this.#stopped || this.#owed.size === 0) return;
    this.#timer = setTimeout(() => void this.#follow(), pause).unref();
  }

  async #follow(): Promise<void> {
    for (const site of [...this.#owed]) {
      if (this.#stopped) return;
      this.#owed.delete(site);
      // A database that does not answer now is followed with the next push, or by whoever reads.
      await followLog(this.#store, site).catch(() => undefined);
    }
    this.#timer = null;
    this.#plan();
  }
}
