import type { Sha256 } from './change.ts';

/**
 * What makes a digest of few possible values unguessable. A device draws one seed for a stretch of its numbers, so that a batch carries
 * a seed where it would carry a salt for each change, which is chance and does not compress. Every change keeps its own salt in the log;
 * when one is destroyed the seed of its stretch is destroyed with it, wherever one is kept, and the others travel as they are.
 */
export interface Seed {
  device: string;
  stretch: number;
  seed: string;
}

const numbersInStretch = 1024;

export function stretchOf(n: number): number {
  return Math.floor(n / numbersInStretch);
}

/** @returns the salt of a device's change: 128 bits in hex */
export function saltOf(seed: string, n: number, sha256: Sha256): string {
  return sha256(`${seed} ${n}`).slice(0, 32);
}

/** Seeds by device and stretch. */
export class Seeds {
  readonly #all = new Map<string, string>();

  constructor(seeds: Iterable<Seed> = []) {
    for (const { device, stretch, seed } of seeds) if (seed !== '') this.#all.set(`${device} ${stretch}`, seed);
  }

  of(device: string, n: number): string | null {
    return this.#all.get(`${device} ${stretchOf(n)}`) ?? null;
  }
}
