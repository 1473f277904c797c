import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Where what nobody may guess comes from. */
export interface Chance {
  bytes(count: number): Uint8Array;
}

const drawn = 4096;
let pool = randomBytes(drawn);
let used = 0;

/** From the system's randomness, drawn in advance: asking it for a few bytes takes as long as for many. */
export const pureChance: Chance = {
  bytes(count) {
    if (count > drawn) return randomBytes(count);
    if (used + count > drawn) {
      pool = randomBytes(drawn);
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  },
};

/** @param now UTC ms. @returns a UUIDv7: sorts by the time it was made. */
export function newId(now: number, chance: Chance = pureChance): string {
  return v7({ msecs: now, random: chance.bytes(16) });
}
