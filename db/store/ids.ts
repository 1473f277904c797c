import { hash, randomBytes } from 'node:crypto';
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

/** The id of what there is once in a site, such as a day's round: the same at every desk, so that two which made it made one. */
export function derivedId(...of: string[]): string {
  const hex = hash('sha256', of.join('\n'), 'hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
