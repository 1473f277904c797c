import type { Change, ChangeKind, Fields } from '../../shared/sync/change.ts';
import type { Served } from '../../shared/sync/ports.ts';

export interface ChangeRow {
  seq: number;
  id: string;
  site: string;
  device: string;
  n: number;
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

export function toRow({ change, seq, aside }: Served): ChangeRow {
  const { fieldsDigest, happenedAt, enteredAt, prevHash, reissues, fields, ...same } = change;
  return {
    ...same,
    seq,
    aside,
    fields: JSON.stringify(fields),
    fields_digest: fieldsDigest,
    happened_at: happenedAt,
    entered_at: enteredAt,
    prev_hash: prevHash,
    reissues: reissues ?? null,
  };
}

export function fromRow(row: ChangeRow): Served {
  const change: Change = {
    id: row.id,
    site: row.site,
    device: row.device,
    n: Number(row.n),
    stamp: row.stamp,
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

/** For json_to_recordset: one parameter for any number of rows. */
export const changeColumns = `site text, seq bigint, id text, device text, n bigint, stamp text, register text, record text, kind text, fields text,
  salt text, fields_digest text, actor text, happened_at bigint, entered_at bigint, prev_hash text, hash text, reissues text, aside boolean`;
export const changeNames =
  'site, seq, id, device, n, stamp, register, record, kind, fields, salt, fields_digest, actor, happened_at, entered_at, prev_hash, hash, reissues, aside';
