/** What a log holds, minute by minute: XOR of the first 64 bits of its changes' hashes, as two numbers, and how many. */
export type Digest = Map<number, Bucket>;
export interface Bucket {
  high: number;
  low: number;
  count: number;
}

const minute = 60_000;

/** Adds a change. The same log gives the same digest in any order. @param enteredAt UTC ms. @param hash hex */
export function addToDigest(digest: Digest, enteredAt: number, hash: string): void {
  const at = Math.floor(enteredAt / minute);
  let bucket = digest.get(at);
  if (!bucket) {
    bucket = { high: 0, low: 0, count: 0 };
    digest.set(at, bucket);
  }
  bucket.high = (bucket.high ^ Number.parseInt(hash.slice(0, 8), 16)) >>> 0;
  bucket.low = (bucket.low ^ Number.parseInt(hash.slice(8, 16), 16)) >>> 0;
  bucket.count += 1;
}

/** @returns the minutes (UTC minutes since 1970) in which two logs differ, in order. */
export function differingMinutes(a: Digest, b: Digest): number[] {
  const minutes = new Set([...a.keys(), ...b.keys()]);
  return [...minutes].filter((at) => !isSame(a.get(at), b.get(at))).sort((x, y) => x - y);
}

function isSame(a: Bucket | undefined, b: Bucket | undefined): boolean {
  return a !== undefined && b !== undefined && a.high === b.high && a.low === b.low && a.count === b.count;
}
