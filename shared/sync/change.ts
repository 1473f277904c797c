import { canonicalJson, type Json } from './canonical-json.ts';
import { hexTime } from './stamp.ts';

export const changeKinds = ['create', 'patch', 'void', 'append', 'destroy'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export type Fields = { [name: string]: Json | undefined };

/**
 * One patch of one record, immutable: at once the audit entry and what sync sends. Times are UTC milliseconds.
 * A `create` carries the whole record; a field that it does not name is null.
 */
export interface Change {
  id: string;
  site: string;
  device: string;
  /** 1, 2, 3… per device, without a gap. */
  n: number;
  stamp: string;
  register: string;
  record: string;
  kind: ChangeKind;
  fields: Fields;
  salt: string;
  fieldsDigest: string;
  actor: string;
  happenedAt: number;
  enteredAt: number;
  prevHash: string;
  hash: string;
  /** The id of a change that was refused or belongs to a fork: this one says it anew, the other takes no part in merging. */
  reissues?: string | null;
}

export type Sha256 = (text: string) => string;
/** Without an id it gets one of its own. */
export type UnsealedChange = Omit<Change, 'id' | 'fieldsDigest' | 'hash'> & { id?: string };
export const firstPrevHash = '0'.repeat(64);

/** Digest of what a change says; it stays when the fields themselves are destroyed by rule. `fieldsJson` is canonical. */
export function digestFields(salt: string, fieldsJson: string, sha256: Sha256): string {
  return sha256(salt + fieldsJson);
}

/**
 * The text under a change's hash: the canonical JSON of everything but `fields`, `salt` and `hash`,
 * written out because it is made on every save (keys in sorted order, values of known types).
 */
export function hashedText(c: Omit<Change, 'hash' | 'fields' | 'salt'>): string {
  const s = JSON.stringify;
  const anew = c.reissues ? `"reissues":${s(c.reissues)},` : '';
  return `{"actor":${s(c.actor)},"device":${s(c.device)},"enteredAt":${c.enteredAt},"fieldsDigest":${s(c.fieldsDigest)},"happenedAt":${c.happenedAt},"id":${s(c.id)},"kind":${s(c.kind)},"n":${c.n},"prevHash":${s(c.prevHash)},"record":${s(c.record)},"register":${s(c.register)},${anew}"site":${s(c.site)},"stamp":${s(c.stamp)}}`;
}

/** @returns the id of a change: a UUIDv7 of its time and its digest, so that nobody has to be told of it. */
export function idOf(enteredAt: number, fieldsDigest: string): string {
  const [t, d] = [hexTime(enteredAt), fieldsDigest];
  const variant = '89ab'[Number.parseInt(d[3] ?? '0', 16) & 3];
  return `${t.slice(0, 8)}-${t.slice(8, 12)}-7${d.slice(0, 3)}-${variant}${d.slice(4, 7)}-${d.slice(7, 19)}`;
}

/** Seals a change: computes its digest and its hash, which holds the hash of the device's change before it. */
export function seal(change: UnsealedChange, sha256: Sha256): Change & { fieldsJson: string } {
  const fieldsJson = canonicalJson(change.fields);
  const fieldsDigest = digestFields(change.salt, fieldsJson, sha256);
  const digested = { ...change, id: change.id ?? idOf(change.enteredAt, fieldsDigest), fieldsDigest };
  return { ...digested, fieldsJson, hash: sha256(hashedText(digested)) };
}

export type ChainFault = { n: number; id: string; fault: 'gap' | 'prevHash' | 'fieldsDigest' | 'hash' };

/**
 * Checks one device's changes in order of `n`.
 * A change whose fields were destroyed (`salt` empty and no fields) is checked by its digest alone.
 * @returns the first fault, or null when the chain verifies from `after` on.
 */
export function verifyChain(
  changes: Iterable<Change>,
  sha256: Sha256,
  after: { n: number; hash: string } = { n: 0, hash: firstPrevHash },
): ChainFault | null {
  let { n, hash } = after;
  for (const change of changes) {
    const fault = (kind: ChainFault['fault']) => ({ n: change.n, id: change.id, fault: kind });
    if (change.n !== n + 1) return fault('gap');
    if (change.prevHash !== hash) return fault('prevHash');
    const destroyed = change.salt === '' && Object.keys(change.fields).length === 0;
    if (!destroyed && digestFields(change.salt, canonicalJson(change.fields), sha256) !== change.fieldsDigest) {
      return fault('fieldsDigest');
    }
    if (sha256(hashedText(change)) !== change.hash) return fault('hash');
    n = change.n;
    hash = change.hash;
  }
  return null;
}
