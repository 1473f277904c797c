import type { SyncIdentity } from '../../shared/contract/sync.ts';
import { lookingAhead } from '../../shared/sync/ahead.ts';
import type { Progress } from '../../shared/sync/engine.ts';
import { limits } from '../../shared/sync/limits.ts';
import type { ServerPort } from '../../shared/sync/ports.ts';
import { remoteServer } from '../../shared/sync/remote.ts';
import { BlobCarrier } from './blob-carrier.ts';
import type { Asked, Network, Place } from './network.ts';
import { ServerEvents } from './server-events.ts';
import { SyncLoop } from './sync-loop.ts';
import { wiresTo } from './wires.ts';
import { type Store, workerBook } from './worker-book.ts';

export interface LineSide {
  store: Store;
  network: Network;
  now(): number;
  chance(): number;
  stepped(): void;
  note(text: string): void;
}

/** Main parses what comes: pages so small that its thread is never held for long. */
const changesAtOnce = 100;

/** What went over the line since it was opened. */
export interface Counts {
  sent: number;
  received: number;
  perSecond: number | null;
}

/** A joined desk's line to its server: records first, then photos, and the server's word of what is new. */
export class Line {
  readonly place: Place;
  readonly #loop: SyncLoop;
  readonly #events: ServerEvents;
  readonly #carrier: BlobCarrier;
  readonly #counts: Counts = { sent: 0, received: 0, perSecond: null };
  #busy: { since: number; moved: number } | null = null;

  constructor(side: LineSide, place: Place, pass: string) {
    this.place = place;
    const { store, network, now, chance, note } = side;
    const ask = (path: string, asked: Asked) => {
      const headers = { ...asked.headers, authorization: `Bearer ${pass}`, 'deskbook-protocol': `${limits.protocol}` };
      return network.fetch(`${place.address}${path}`, { ...asked, headers }, place.fingerprint);
    };
    this.#carrier = new BlobCarrier({ store, ask, note });
    this.#loop = new SyncLoop({
      ...lookingAhead({
        book: workerBook(store),
        server: this.#counted(remoteServer(wiresTo(place, network), pass, changesAtOnce)),
      }),
      now,
      chance,
      stepped: (progress) => {
        this.#measure(progress);
        if (progress.doing === 'rest' && progress.trouble === null) this.#carrier.run();
        side.stepped();
      },
      failed: (error) => note(`the book did not take it: ${String(error)}`),
    });
    this.#events = new ServerEvents({
      open: (signal) => ask('/v1/events', { method: 'GET', headers: { accept: 'text/event-stream' }, signal }),
      opened: () => (this.progress.trouble === null ? this.#loop.wake() : this.#tryUnlessStopped()),
      moved: () => this.#loop.wake(),
      chance,
    });
  }

  get progress(): Progress {
    return this.#loop.progress;
  }

  get counts(): Counts {
    return this.#counts;
  }

  open(): void {
    this.#events.restart();
    this.#loop.tick();
  }

  /** Something was written here. */
  written(): void {
    this.#loop.wake();
  }

  tryAgain(): void {
    this.#events.restart();
    this.#loop.tryAgain();
  }

  tick(): void {
    this.#loop.tick();
  }

  async close(): Promise<void> {
    this.#events.stop();
    await Promise.all([this.#loop.stop(), this.#carrier.stop()]);
  }

  /** Where only a person can go on, a line that stands changes nothing. */
  #tryUnlessStopped(): void {
    if (this.progress.notBefore !== null) this.#loop.tryAgain();
  }

  #counted(server: ServerPort): ServerPort {
    return {
      push: async (outgoing) => {
        const answer = await server.push(outgoing);
        this.#moved('sent', answer.answers.filter(({ outcome }) => outcome === 'accepted').length);
        return answer;
      },
      pull: async (after, answered) => {
        const page = await server.pull(after, answered);
        this.#moved('received', page.served.length);
        return page;
      },
    };
  }

  #moved(which: 'sent' | 'received', many: number): void {
    this.#counts[which] += many;
    this.#busy ??= { since: performance.now(), moved: 0 };
    this.#busy.moved += many;
  }

  #measure({ doing }: Progress): void {
    if (doing !== 'rest' || this.#busy === null) return;
    const { since, moved } = this.#busy;
    const seconds = (performance.now() - since) / 1000;
    if (moved > 0) this.#counts.perSecond = Math.round(moved / Math.max(seconds, 0.001));
    this.#busy = null;
  }
}

/** @returns where a desk has joined; null while it works alone */
export function placeOf({ server, fingerprint }: SyncIdentity): Place | null {
  return server === null ? null : { address: server, fingerprint };
}
