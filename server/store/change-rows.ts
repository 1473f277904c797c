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

type Cell = {
  cast: 'uuid' | 'bigint' | 'text';
  of: (c: Change) => string | number;
  how: 'plain' | 'quoted' | 'joined';
};
/** Of letters, digits and hyphens, so that it needs no quotes in an array. */
const plain = (cast: Cell['cast'], of: Cell['of']): Cell => ({ cast, of, how: 'plain' });
const text = (of: Cell['of']): Cell => ({ cast: 'text', of, how: 'quoted' });

/** The columns of changes as arrays: one statement for any number of rows. */
const arrays: Record<string, Cell> = {
  id: plain('uuid', (c) => c.id),
  n: plain('bigint', (c) => c.n),
  stamp: plain('text', (c) => c.stamp.slice(0, 17)),
  register: text((c) => c.register),
  record: text((c) => c.record),
  kind: plain('text', (c) => c.kind),
  // JSON has no control characters in it: nothing of it must be quoted again.
  fields: { cast: 'text', of: (c) => JSON.stringify(c.fields), how: 'joined' },
  salt: text((c) => c.salt),
  fields_digest: plain('text', (c) => c.fieldsDigest),
  actor: text((c) => c.actor),
  happened_at: plain('bigint', (c) => c.happenedAt),
  entered_at: plain('bigint', (c) => c.enteredAt),
  prev_hash: plain('text', (c) => c.prevHash),
  hash: plain('text', (c) => c.hash),
  reissues: text((c) => c.reissues ?? ''),
};
const columns = Object.entries(arrays);

/** @returns one parameter for each column, in the order of `arrayNames`: an array as PostgreSQL writes it, which takes less than letting the driver do it */
export function toArrays(changes: readonly Change[]): string[] {
  return columns.map(([, { of, how }]) => {
    const cells = changes.map(of);
    if (how === 'joined') return cells.join(between);
    return how === 'plain' ? `{${cells.join()}}` : `{${cells.map((cell) => quoted(String(cell))).join()}}`;
  });
}

const between = '\u001e';

function quoted(cell: string): string {
  return /["\\]/.test(cell) ? `"${cell.replace(/["\\]/g, '\\$&')}"` : `"${cell}"`;
}

export const arrayNames = columns.map(([name]) => name).join(', ');

/** @param first number of the first parameter. @returns what `unnest` is given */
export function arrayParams(first: number): string {
  return columns
    .map(([, { cast, how }], i) =>
      how === 'joined' ? `string_to_array($${first + i}::text, chr(30))` : `$${first + i}::text::${cast}[]`,
    )
    .join(', ');
}

/** What is inserted of them. `c`: the unnested row */
export const arrayValues = columns
  .map(([name]) => {
    if (name === 'reissues') return `nullif(c.reissues, '')`;
    return /digest|hash/.test(name) ? `decode(c.${name}, 'hex')` : `c.${name}`;
  })
  .join(', ');
