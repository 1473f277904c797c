import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const cost = { N: 16384, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

export interface PinHash {
  salt: string;
  hash: string;
}

/** @returns a salted scrypt hash of a PIN. */
export async function hashPin(pin: string, salt = randomBytes(16).toString('base64url')): Promise<PinHash> {
  const key = await new Promise<Buffer>((resolve, reject) => {
    scrypt(pin, salt, 32, cost, (error, derived) => (error ? reject(error) : resolve(derived)));
  });
  return { salt, hash: key.toString('base64url') };
}

/** @returns true when the PIN gives this hash; takes the same time either way. */
export async function pinMatches(pin: string, { salt, hash }: PinHash): Promise<boolean> {
  const { hash: tried } = await hashPin(pin, salt);
  return timingSafeEqual(Buffer.from(tried), Buffer.from(hash));
}

/** Wrong PINs that are free before the desk makes one wait. */
export const freeFailures = 4;

/** @param failures wrong PINs in a row. @returns ms to wait before the next try: 1 minute at the fifth, doubling, at most an hour. */
export function blockedFor(failures: number): number {
  if (failures <= freeFailures) return 0;
  return Math.min(60_000 * 2 ** (failures - freeFailures - 1), 3_600_000);
}
