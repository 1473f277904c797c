import type { Chance } from '../store/ids.ts';

/** Numbers that look random and are the same for the same seed (sfc32). */
export class Random implements Chance {
  readonly #state: Uint32Array;

  constructor(seed: number) {
    this.#state = new Uint32Array([seed, seed ^ 0x9e3779b9, 0x243f6a88, 1]);
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** @returns a number in [0, 1). */
  next(): number {
    return this.#word() / 2 ** 32;
  }

  #word(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#state;
    const sum = (a + b + d) | 0;
    this.#state[0] = b ^ (b >>> 9);
    this.#state[1] = (c + (c << 3)) | 0;
    this.#state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    this.#state[3] = d + 1;
    return sum >>> 0;
  }

  bytes(count: number): Uint8Array {
    const bytes = new Uint8Array(count);
    for (let i = 0; i < count; i += 4) {
      const word = this.#word();
      for (let j = i; j < Math.min(i + 4, count); j += 1) bytes[j] = word >>> ((j - i) * 8);
    }
    return bytes;
  }

  /** @returns a whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** @returns true that often. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @returns one of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.next() * list.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }

  /** @returns one of the entries, each as often as its weight says. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) {
      left -= weight;
      if (left < 0) return value;
    }
    return this.pick(entries)[0];
  }

  /** @returns a waiting time with this mean: mostly shorter, sometimes much longer. */
  wait(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** @returns how many of something that happens `mean` times on average (Poisson). */
  count(mean: number): number {
    let n = 0;
    for (let left = mean - this.wait(1); left > 0; left -= this.wait(1)) n += 1;
    return n;
  }

  /**
   * @param pattern words with choices `{a|b|}` and numbers `{3-12}`, also within one another
   * @returns one of the sentences that the pattern stands for
   */
  say(pattern: string): string {
    let said = pattern;
    while (said.includes('{')) {
      said = said.replace(/\{([^{}]*)\}/g, (_, inside: string) => {
        const [, least, most] = /^(\d+)-(\d+)$/.exec(inside) ?? [];
        return least && most ? String(this.int(Number(least), Number(most))) : this.pick(inside.split('|'));
      });
    }
    return said;
  }
}
