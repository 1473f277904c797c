import { canonicalJson } from './canonical-json.ts';
import { type Change, digestFields, hashedText, type Sha256 } from './change.ts';
import { limits } from './limits.ts';
import type { Refusal } from './ports.ts';
import { parseStamp } from './stamp.ts';

/** Where a device's chain ends on the server. */
export interface Head {
  n: number;
  hash: string;
}

export type Verdict = 'accept' | 'aside' | 'duplicate' | 'duplicateAside' | Exclude<Refusal, 'clockAhead'>;

export interface Case {
  change: Change;
  /** Whose token it came with. */
  site: string;
  device: string;
  head: Head;
  /** The change that the server holds under the same id. */
  known: { hash: string; aside: boolean } | undefined;
  /** The server's clock, UTC ms. */
  now: number;
}

/**
 * What a server does with one change of a device, in the order of its chain. A number that is used already under another id
 * is a fork: the device was restored from an old backup and went on. A stamp from the future is kept, so that the chain
 * goes on, but set aside for good.
 */
export function judge({ change, site, device, head, known, now }: Case, sha256: Sha256): Verdict {
  if (change.site !== site) return 'wrongSite';
  if (change.device !== device) return 'wrongDevice';
  if (!/^[a-z][A-Za-z0-9]{0,63}$/.test(change.register)) return 'unknownRegister';
  if (known) {
    if (known.hash !== change.hash) return 'fork';
    return known.aside ? 'duplicateAside' : 'duplicate';
  }
  if (change.n <= head.n) return 'fork';
  if (change.n > head.n + 1) return 'gap';
  if (change.prevHash !== head.hash || !isSealed(change, sha256)) return 'chainBroken';
  return parseStamp(change.stamp).millis > now + limits.clockAhead ? 'aside' : 'accept';
}

function isSealed(change: Change, sha256: Sha256): boolean {
  const erased = change.salt === '' && Object.keys(change.fields).length === 0;
  const digest = erased ? change.fieldsDigest : digestFields(change.salt, canonicalJson(change.fields), sha256);
  return digest === change.fieldsDigest && sha256(hashedText(change)) === change.hash;
}
