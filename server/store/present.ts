import { merge, type RecordState, unknownRecord } from '../../shared/sync/merge.ts';
import type { Served } from '../../shared/sync/ports.ts';
import type { Sql } from './sql.ts';

export interface RecordRow {
  register: string;
  record: string;
  seq: number;
  born: string | null;
  fields: string;
  stamps: string;
}

export function stateOf({ register, record, born, fields, stamps }: RecordRow): RecordState {
  return { register, record, born, fields: JSON.parse(fields), stamps: JSON.parse(stamps) };
}

const touchedRows = `SELECT r.register, r.record, r.seq, r.born, r.fields, r.stamps FROM records r
  JOIN json_to_recordset($2::json) AS t (register text, record text) ON r.register = t.register AND r.record = t.record
  WHERE r.site = $1`;
const upsert = `INSERT INTO records (site, register, record, seq, born, fields, stamps)
  SELECT $1, register, record, seq, born, fields, stamps
  FROM json_to_recordset($2::json) AS t (register text, record text, seq bigint, born text, fields text, stamps text)
  ON CONFLICT (site, register, record) DO UPDATE
  SET seq = excluded.seq, born = excluded.born, fields = excluded.fields, stamps = excluded.stamps`;

/** Brings the present state of the records that changes are about up to date, by the rules of the desks. */
export async function keepPresent(sql: Sql, site: string, kept: readonly Served[]): Promise<void> {
  const merged = kept.filter(({ aside, change }) => !aside && change.kind !== 'append');
  if (merged.length === 0) return;
  const keyOf = (c: { register: string; record: string }) => `${c.register} ${c.record}`;
  const touched = new Map(
    merged.map(({ change: { register, record } }) => [keyOf({ register, record }), { register, record }]),
  );
  const rows = await sql.query<RecordRow>(touchedRows, [site, JSON.stringify([...touched.values()])]);
  const states = new Map(rows.map((row) => [keyOf(row), { state: stateOf(row), seq: Number(row.seq) }]));
  for (const { change, seq } of merged) {
    const before = states.get(keyOf(change))?.state ?? unknownRecord(change.register, change.record);
    states.set(keyOf(change), { state: merge(before, change), seq });
  }
  const present = [...states.values()].map(({ state: { fields, stamps, ...rest }, seq }) => ({
    ...rest,
    seq,
    fields: JSON.stringify(fields),
    stamps: JSON.stringify(stamps),
  }));
  await sql.query(upsert, [site, JSON.stringify(present)]);
}
