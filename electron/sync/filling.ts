import { unwrap } from '../../shared/errors.ts';
import { backOff } from '../../shared/sync/back-off.ts';
import { limits } from '../../shared/sync/limits.ts';
import type { FaultCode } from '../../shared/sync/ports.ts';
import { SyncFault } from '../../shared/sync/ports.ts';
import type { Network, Place } from './network.ts';
import { patienceMs } from './wires.ts';
import type { Store } from './worker-book.ts';

export interface FillingSide {
  store: Store;
  network: Network;
  chance(): number;
  /** A page more, or a fault. */
  changed(): void;
  note(text: string): void;
}

/** Takes for a new desk all it starts from, page by page, over every break of the line and every new start of the app. */
export class Filling {
  readonly #side: FillingSide;
  readonly #place: Place;
  readonly #pass: string;
  #failures = 0;
  trouble: FaultCode | null = null;
  #stopped = false;
  #wake = () => {};

  constructor(side: FillingSide, place: Place, pass: string) {
    this.#side = side;
    this.#place = place;
    this.#pass = pass;
  }

  /** Takes no further page: the desk comes back with another pass. */
  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** @param from where to go on; empty: at the beginning. @returns once everything is here, or it was stopped before that */
  async take(from: string): Promise<'whole' | 'stopped'> {
    for (let next: string | null = from; next !== null; ) {
      if (this.#stopped) return 'stopped';
      try {
        next = await this.#page(next);
        this.#failures = 0;
        this.trouble = null;
      } catch (error) {
        this.#failures += 1;
        this.trouble = error instanceof SyncFault ? error.code : 'notOurs';
        this.#side.note(`the site's data: ${String(error)}`);
        this.#side.changed();
        const wait = Math.min(15_000, backOff(this.#failures, this.#side.chance()));
        await new Promise<void>((done) => {
          this.#wake = done;
          setTimeout(done, wait);
        });
      }
    }
    return 'whole';
  }

  async #page(from: string): Promise<string | null> {
    const headers = { authorization: `Bearer ${this.#pass}`, 'deskbook-protocol': `${limits.protocol}` };
    const url = `${this.#place.address}/v1/snapshot${from === '' ? '' : `?from=${encodeURIComponent(from)}`}`;
    const asked = { method: 'GET', headers, signal: AbortSignal.timeout(patienceMs) } as const;
    const body = await this.#side.network
      .fetch(url, asked, this.#place.fingerprint)
      .then(async (answer) => {
        if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
        throw new SyncFault(answer.status === 401 ? 'revoked' : 'notOurs');
      })
      .catch((cause: unknown) => {
        throw cause instanceof SyncFault ? cause : new SyncFault('offline', { cause });
      });
    // Read by the worker: the whole book of a site is not for main's thread.
    const { next } = unwrap(await this.#side.store.call('sync.start', { body }, null));
    this.#side.changed();
    return next;
  }
}
