import { limits } from '../../shared/sync/limits.ts';
import { type Store, StoreUnavailable } from './sql.ts';
import { type Moved, type Straight, takeStraight } from './straight.ts';

interface Waiting {
  straight: Straight;
  done: (answer: Taken | null) => void;
  failed: (error: unknown) => void;
}

export interface Taken {
  /** Place of the first of its changes; the others follow it. */
  first: number;
  count: number;
  /** Number of the device's last change that is now held, and the time, UTC ms. */
  have: number;
  now: number;
  epoch: string;
  /** The site's last place afterwards. */
  head: number;
}

/**
 * What comes for a site while a statement of that site runs is taken together by the next one: they would wait for its lock one after
 * the other. Each is answered when that is committed, as if it had come alone.
 */
export class Taking {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #waiting = new Map<string, Waiting[]>();

  /** @param now UTC ms */
  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** @returns null when the batch did not go straight on after all. @throws StoreUnavailable */
  take(site: string, straight: Straight): Promise<Taken | null> {
    return new Promise((done, failed) => {
      const one = { straight, done, failed };
      const waiting = this.#waiting.get(site);
      if (waiting) waiting.push(one);
      else {
        this.#waiting.set(site, [one]);
        void this.#run(site);
      }
    });
  }

  async #run(site: string): Promise<void> {
    for (let group = this.#next(site); group.length > 0; group = this.#next(site)) await this.#takeAll(site, group);
    this.#waiting.delete(site);
  }

  /** As many as one batch may hold; of each device one, because the next goes on where that ends. */
  #next(site: string): Waiting[] {
    const devices = new Set<string>();
    let room: number = limits.changesPerBatch;
    const [group, rest]: [Waiting[], Waiting[]] = [[], []];
    for (const one of this.#waiting.get(site) ?? []) {
      const { device, changes } = one.straight;
      const fits = !devices.has(device) && (group.length === 0 || changes.length <= room);
      (fits ? group : rest).push(one);
      devices.add(device);
      if (fits) room -= changes.length;
    }
    this.#waiting.set(site, rest);
    return group;
  }

  async #takeAll(site: string, group: readonly Waiting[]): Promise<void> {
    const now = this.#now();
    try {
      const batches = group.map(({ straight }) => straight);
      const moved = await takeStraight(this.#store, site, batches, now);
      for (const { straight, done } of group) done(moved && answerTo(straight, moved, now));
    } catch (error) {
      // What the database takes offence at is one of them: judged by itself, each gets its own answer.
      for (const { done, failed } of group) error instanceof StoreUnavailable ? failed(error) : done(null);
    }
  }
}

function answerTo({ device, changes }: Straight, { epoch, head, first }: Moved, now: number): Taken | null {
  const at = first.get(device);
  if (at === undefined) return null;
  return { first: at, count: changes.length, have: changes[0].n + changes.length - 1, now, epoch, head };
}
