import { merge, type RecordState, unknownRecord } from '../../shared/sync/merge.ts';
import type { Served } from '../../shared/sync/ports.ts';
import { type ChangeRow, changeRead, fromRow } from './change-rows.ts';
import type { Sql, Store } from './sql.ts';

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

const touchedRows = `SELECT r.register, r.record, r.seq, r.born, r.fields, r.stamps
  FROM unnest($2::text[], $3::text[]) AS t (register, record) JOIN records r ON r.site = $1 AND r.register = t.register AND r.record = t.record`;
const upsert = `INSERT INTO records (site, register, record, seq, born, fields, stamps)
  SELECT $1, register, record, seq, nullif(born, ''), fields, stamps
  FROM unnest($2::text[], $3::text[], $4::text[]::bigint[], $5::text[], $6::text[], $7::text[]) AS t (register, record, seq, born, fields, stamps)
  ON CONFLICT (site, register, record) DO UPDATE
  SET seq = excluded.seq, born = excluded.born, fields = excluded.fields, stamps = excluded.stamps`;

/** Changes merged in one transaction. */
const atOnce = 2000;

/**
 * Brings the present state of a site's records up to its log, by the rules of the desks. It follows from the log alone, so taking a
 * push does not wait for it; whoever reads it does.
 */
export async function followLog(store: Store, site: string): Promise<void> {
  while (await isBehind(store, site)) await store.transaction((sql) => followSome(sql, site));
}

async function isBehind(sql: Sql, site: string): Promise<boolean> {
  const [row] = await sql.query<{ behind: boolean }>(
    'SELECT s.head > coalesce(p.seq, 0) AS behind FROM sites s LEFT JOIN presents p USING (site) WHERE s.site = $1',
    [site],
  );
  return row?.behind ?? false;
}

/** The same within a transaction that holds the site's lock: to its end. */
export async function followWhole(sql: Sql, site: string): Promise<void> {
  while (await isBehind(sql, site)) await followSome(sql, site);
}

/** Several servers may come at once: the later waits for the earlier one's row, and goes on from there. */
async function followSome(sql: Sql, site: string): Promise<void> {
  await sql.query('INSERT INTO presents (site, seq) VALUES ($1, 0) ON CONFLICT DO NOTHING', [site]);
  const [at] = await sql.query<{ seq: number }>('SELECT seq FROM presents WHERE site = $1 FOR UPDATE', [site]);
  const from = Number(at?.seq ?? 0);
  const [place] = await sql.query<{ head: number }>('SELECT head FROM sites WHERE site = $1', [site]);
  const to = Math.min(Number(place?.head ?? 0), from + atOnce);
  const rows = await sql.query<ChangeRow>(
    `SELECT ${changeRead} FROM changes WHERE site = $1 AND seq > $2 AND seq <= $3 AND kind <> 'append' AND NOT aside ORDER BY seq`,
    [site, from, to],
  );
  await keepPresent(sql, site, rows.map(fromRow));
  await sql.query('UPDATE presents SET seq = $2 WHERE site = $1', [site, Math.max(from, to)]);
}

async function keepPresent(sql: Sql, site: string, served: readonly Served[]): Promise<void> {
  if (served.length === 0) return;
  const keyOf = (c: { register: string; record: string }) => `${c.register} ${c.record}`;
  const touched = [...new Map(served.map(({ change }) => [keyOf(change), change])).values()];
  const rows = await sql.query<RecordRow>(touchedRows, [
    site,
    touched.map(({ register }) => register),
    touched.map(({ record }) => record),
  ]);
  const states = new Map(rows.map((row) => [keyOf(row), { state: stateOf(row), seq: Number(row.seq) }]));
  for (const { change, seq } of served) {
    const before = states.get(keyOf(change))?.state ?? unknownRecord(change.register, change.record);
    states.set(keyOf(change), { state: merge(before, change), seq });
  }
  const present = [...states.values()];
  await sql.query(upsert, [
    site,
    present.map(({ state }) => state.register),
    present.map(({ state }) => state.record),
    present.map(({ seq }) => String(seq)),
    present.map(({ state }) => state.born ?? ''),
    present.map(({ state }) => JSON.stringify(state.fields)),
    present.map(({ state }) => JSON.stringify(state.stamps)),
  ]);
}
