import type { Random } from '../../db/demo/random.ts';
import type { ServerPort } from '../../shared/sync/ports.ts';
import { SyncFault } from '../../shared/sync/ports.ts';

export const faults = ['drop', 'delay', 'duplicate', 'cut', 'kill', 'restore', 'clock'] as const;
export type Fault = (typeof faults)[number];

interface Call {
  owner: string;
  /** Does it on the server and keeps the outcome for the answer. */
  arrive: () => void;
  outcome: { value: unknown } | { error: unknown } | null;
  answer: (outcome: { value: unknown } | { error: unknown }) => void;
}

/**
 * Calls lie here until the scheduler moves one: on its way there, arrived, on its way back. So they are delayed and overtake each
 * other; some arrive twice, some never, and of some only the answer is lost.
 */
export class BadNetwork {
  readonly #chance: Random;
  readonly #faults: ReadonlySet<Fault>;
  #calls: Call[] = [];
  #ghosts: (() => void)[] = [];

  constructor(chance: Random, faults: ReadonlySet<Fault>) {
    this.#chance = chance;
    this.#faults = faults;
  }

  /** @returns a server as `owner` reaches it over this network. @param heard what comes back of each push */
  through(
    owner: () => string,
    server: ServerPort,
    heard: (answer: Awaited<ReturnType<ServerPort['push']>>) => void,
  ): ServerPort {
    return {
      push: async (outgoing) => {
        const sent = structuredClone(outgoing);
        const answer = await this.#send(owner(), () => server.push(sent));
        heard(answer);
        return answer;
      },
      pull: (after, own) => this.#send(owner(), () => server.pull(after, own)),
    };
  }

  /** A dead process hears no answers any more; what it has sent is still on its way. */
  forget(owner: string): void {
    for (const call of this.#calls) {
      if (call.owner !== owner) continue;
      if (call.outcome === null) this.#ghosts.push(call.arrive);
    }
    this.#calls = this.#calls.filter((call) => call.owner !== owner);
  }

  get waiting(): number {
    return this.#calls.length;
  }

  /** Moves one call a step further, well or badly. */
  async move(): Promise<void> {
    if (this.#ghosts.length > 0 && this.#chance.chance(1 / 4))
      this.#ghosts.splice(this.#chance.int(0, this.#ghosts.length - 1), 1)[0]?.();
    const at = this.#has('delay') ? this.#chance.int(0, this.#calls.length - 1) : 0;
    const call = this.#calls[at];
    if (!call) return;
    if (call.outcome === null) {
      if (this.#has('drop') && this.#chance.chance(1 / 12)) {
        call.outcome = { error: new SyncFault('offline') };
        return;
      }
      if (this.#has('duplicate') && this.#chance.chance(1 / 8)) this.#ghosts.push(call.arrive);
      call.arrive();
      await tick();
      return;
    }
    this.#calls.splice(at, 1);
    const isCut = this.#has('cut') && this.#chance.chance(1 / 12);
    call.answer(isCut ? { error: new SyncFault('offline') } : call.outcome);
    await tick();
  }

  #has(fault: Fault): boolean {
    return this.#faults.has(fault);
  }

  #send<T>(owner: string, run: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const call: Call = {
        owner,
        outcome: null,
        arrive: () => {
          run().then(
            (value) => {
              call.outcome ??= { value };
            },
            (error) => {
              call.outcome ??= { error };
            },
          );
        },
        answer: (outcome) => ('value' in outcome ? resolve(outcome.value as T) : reject(outcome.error)),
      };
      this.#calls.push(call);
    });
  }
}

/** Lets everything that follows from what has just happened happen. */
export const tick = () => new Promise<void>((resolve) => setImmediate(resolve));
