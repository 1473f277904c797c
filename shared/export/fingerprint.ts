import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** @param publicKey 32 bytes, hex. @returns what two people can compare by eye: `3f2a 90c1 …`, eight groups of four */
export function fingerprintOf(publicKey: string): string {
  const digest = bytesToHex(sha256(hexToBytes(publicKey))).slice(0, 32);
  return (digest.match(/.{4}/g) ?? []).join(' ');
}

/** @returns a fingerprint as typed or read aloud, in the one way in which it is written */
export function tidyFingerprint(typed: string): string {
  const digits = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-f]/g, '');
  return (digits.match(/.{1,4}/g) ?? []).join(' ');
}
