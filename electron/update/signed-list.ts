import { createPublicKey, verify } from 'node:crypto';
import type { UpdateFault } from '../../shared/contract/machine.ts';
import { type ReleaseList, releaseList } from '../../shared/release.ts';

/** Why an update came to nothing. */
export class UpdateRefused extends Error {
  readonly fault: UpdateFault;
  constructor(fault: UpdateFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/**
 * @param list the bytes as they came. @param signature hex. @param key PEM, pinned when the desk was packaged. @param seenAt `madeAt` of
 *   the newest list that was seen
 * @throws UpdateRefused `forged` for anything that the key has not signed, or an older list that was kept and played again
 */
export function signedList(list: Uint8Array, signature: string, key: string, seenAt: number): ReleaseList {
  if (!isSigned(list, signature.trim(), key)) throw new UpdateRefused('forged');
  const read = releaseList.safeParse(parsed(list));
  if (!read.success || read.data.madeAt < seenAt) throw new UpdateRefused('forged');
  return read.data;
}

function isSigned(list: Uint8Array, signature: string, key: string): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature)) return false;
  return verify(null, list, createPublicKey(key), Buffer.from(signature, 'hex'));
}

function parsed(list: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(list).toString('utf8'));
  } catch {
    return null;
  }
}
