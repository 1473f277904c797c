import { v7 } from 'uuid';

/** @param now UTC ms. @returns a UUIDv7: sorts by the time it was made. */
export function newId(now: number): string {
  return v7({ msecs: now });
}
