import { hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

export const sha256 = (content: string | Uint8Array): string => hash('sha256', content, 'hex');

/** No 0 or O, 1 or I: a code is read out over the telephone. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** @returns a pairing code like `K7QX-93PD-MWE4`: 60 bits, once, for a quarter of an hour. */
export function newCode(): string {
  const draw = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${draw()}-${draw()}-${draw()}`;
}

/** @returns the code as it is compared: however it was typed. */
export function codeHash(code: string): string {
  return sha256(code.toUpperCase().replace(/[^0-9A-Z]/g, ''));
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A token names its site and its holder, so that it is looked up by the key and compared in constant time. */
export function formatToken(site: string, holder: string, secret: string): string {
  return `${site}.${holder}.${secret}`;
}

export function parseToken(token: string): { site: string; holder: string; secret: string } | null {
  const [site, holder, secret, ...rest] = token.split('.');
  return site && holder && secret && rest.length === 0 ? { site, holder, secret } : null;
}

export function isSecret(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(secret), 'hex'), Buffer.from(hash, 'hex'));
}
