import type { Change, ChangeKind, Fields } from '../../shared/sync/change.ts';
import type { Served } from '../../shared/sync/ports.ts';

/** A change as it is read; hashes as hex. */
export interface ChangeRow {
  seq: number;
  id: string;
  site: string;
  device: string;
  n: number;
  /** Without the device, with which a stamp ends. */
  stamp: string;
  register: string;
  record: string;
  kind: string;
  fields: string;
  salt: string;
  fields_digest: string;
  actor: string;
  happened_at: number;
  entered_at: number;
  prev_hash: string;
  hash: string;
  reissues: string | null;
  aside: boolean;
}

export const changeNames =
  'site, seq, id, device, n, stamp, register, record, kind, fields, salt, fields_digest, actor, happened_at, entered_at, prev_hash, hash, reissues, aside';

/** What to select for `fromRow`. */
export const changeRead = changeNames.replace(
  /fields_digest|prev_hash|\bhash/g,
  (name) => `encode(${name}, 'hex') AS ${name}`,
);

export function fromRow(row: ChangeRow): Served {
  const change: Change = {
    id: row.id,
    site: row.site,
    device: row.device,
    n: Number(row.n),
    stamp: `${row.stamp}-${row.device}`,
    register: row.register,
    record: row.record,
    kind: row.kind as ChangeKind,
    fields: JSON.parse(row.fields) as Fields,
    salt: row.salt,
    fieldsDigest: row.fields_digest,
    actor: row.actor,
    happenedAt: Number(row.happened_at),
    enteredAt: Number(row.entered_at),
    prevHash: row.prev_hash,
    hash: row.hash,
    ...(row.reissues === null ? {} : { reissues: row.reissues }),
  };
  return { seq: Number(row.seq), change, aside: row.aside };
}

/** The columns of changes as arrays: one statement for any number of rows. */
const arrays = {
  id: { cast: 'uuid', of: (c: Change) => c.id },
  n: { cast: 'bigint', of: (c: Change) => String(c.n) },
  stamp: { cast: 'text', of: (c: Change) => c.stamp.slice(0, 17) },
  register: { cast: 'text', of: (c: Change) => c.register },
  record: { cast: 'text', of: (c: Change) => c.record },
  kind: { cast: 'text', of: (c: Change) => c.kind },
  fields: { cast: 'text', of: (c: Change) => JSON.stringify(c.fields) },
  salt: { cast: 'text', of: (c: Change) => c.salt },
  fields_digest: { cast: 'text', of: (c: Change) => c.fieldsDigest },
  actor: { cast: 'text', of: (c: Change) => c.actor },
  happened_at: { cast: 'bigint', of: (c: Change) => String(c.happenedAt) },
  entered_at: { cast: 'bigint', of: (c: Change) => String(c.enteredAt) },
  prev_hash: { cast: 'text', of: (c: Change) => c.prevHash },
  hash: { cast: 'text', of: (c: Change) => c.hash },
  // An array of texts has no null of its own on every driver.
  reissues: { cast: 'text', of: (c: Change) => c.reissues ?? '' },
} as const;
const columns = Object.entries(arrays);

/** @returns one parameter for each column, in the order of `arrayNames` */
export function toArrays(changes: readonly Change[]): string[][] {
  return columns.map(([, { of }]) => changes.map(of));
}

export const arrayNames = columns.map(([name]) => name).join(', ');

/** @param first number of the first parameter. @returns what `unnest` is given */
export function arrayParams(first: number): string {
  return columns.map(([, { cast }], i) => `$${first + i}::text[]${cast === 'text' ? '' : `::${cast}[]`}`).join(', ');
}

/** What is inserted of them. `c`: the unnested row */
export const arrayValues = columns
  .map(([name]) => {
    if (name === 'reissues') return `nullif(c.reissues, '')`;
    return /digest|hash/.test(name) ? `decode(c.${name}, 'hex')` : `c.${name}`;
  })
  .join(', ');
