import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Where what nobody may guess comes from. */
export interface Chance {
  bytes(count: number): Uint8Array;
}

export const pureChance: Chance = { bytes: randomBytes };

/** @param now UTC ms. @returns a UUIDv7: sorts by the time it was made. */
export function newId(now: number, chance: Chance = pureChance): string {
  return v7({ msecs: now, random: chance.bytes(16) });
}
