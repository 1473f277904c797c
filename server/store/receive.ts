import type { Change } from '../../shared/sync/change.ts';
import { erased, erasedBy, erasedFiles, erasesRecord } from '../../shared/sync/erase.ts';
import { type Head, judge } from '../../shared/sync/judge.ts';
import type { Answer, PushAnswer, Served } from '../../shared/sync/ports.ts';
import { changeColumns, changeNames, toRow } from './change-rows.ts';
import { keepPresent } from './present.ts';
import { Refused } from './refused.ts';
import { sha256 } from './secrets.ts';
import type { Sql } from './sql.ts';

/** A change as it came: its shape was checked, or what is wrong with it. */
export type Incoming = { change: Change } | { id: string; fault: 'badShape' | 'tooLarge' };

/**
 * Takes a device's batch. To be called in a transaction: the site's row is locked until that is committed, so numbers are given in
 * the order of commits, and no reader can step over a change that commits later.
 * @param now the server's clock, UTC ms. @throws Refused `revoked`
 */
export async function receive(
  sql: Sql,
  site: string,
  device: string,
  batch: readonly Incoming[],
  now: number,
): Promise<PushAnswer> {
  const [place] = await sql.query<{ head: number }>('SELECT head FROM sites WHERE site = $1 FOR UPDATE', [site]);
  const [row] = await sql.query<Head>('SELECT n, hash FROM devices WHERE site = $1 AND device = $2', [site, device]);
  if (!place || !row) throw new Refused('revoked');
  let head: Head = { n: Number(row.n), hash: row.hash };
  let seq = Number(place.head);
  const known = await knownOf(sql, site, batch);
  const kept: Served[] = [];
  const answers = batch.map((one): Answer => {
    if ('fault' in one) return { id: one.id, outcome: 'refused', reason: one.fault };
    const { change } = one;
    const before = known.get(change.id);
    const verdict = judge({ change, site, device, head, known: before, now }, sha256);
    const { id } = change;
    if (verdict === 'duplicate') return { id, outcome: 'duplicate', seq: before?.seq ?? 0 };
    if (verdict === 'duplicateAside') return { id, outcome: 'refused', reason: 'clockAhead', seq: before?.seq ?? 0 };
    if (verdict !== 'accept' && verdict !== 'aside') return { id, outcome: 'refused', reason: verdict };
    seq += 1;
    const aside = verdict === 'aside';
    head = { n: change.n, hash: change.hash };
    kept.push({ seq, change, aside });
    known.set(id, { hash: change.hash, aside, seq });
    return aside ? { id, outcome: 'refused', reason: 'clockAhead', seq } : { id, outcome: 'accepted', seq };
  });
  if (kept.length > 0) {
    await keep(sql, site, kept);
    await sql.query('UPDATE sites SET head = $2 WHERE site = $1', [site, seq]);
  }
  await sql.query('UPDATE devices SET n = $3, hash = $4, seen_at = $5 WHERE site = $1 AND device = $2', [
    site,
    device,
    head.n,
    head.hash,
    now,
  ]);
  return { answers, have: head.n, now };
}

async function knownOf(sql: Sql, site: string, batch: readonly Incoming[]) {
  const ids = batch.flatMap((one) => ('change' in one ? [one.change.id] : []));
  const rows = await sql.query<{ id: string; hash: string; aside: boolean; seq: number }>(
    'SELECT id, hash, aside, seq FROM changes WHERE site = $1 AND id = ANY($2)',
    [site, ids],
  );
  return new Map(rows.map(({ id, hash, aside, seq }) => [id, { hash, aside, seq: Number(seq) }]));
}

const keyOf = ({ register, record }: Pick<Change, 'register' | 'record'>) => `${register} ${record}`;
const asRows = (changes: readonly Change[]) =>
  JSON.stringify(changes.map(({ register, record }) => ({ register, record })));

/** Of the records that changes are about, those that were destroyed as a whole. */
async function closedOf(sql: Sql, site: string, kept: readonly Served[]): Promise<Set<string>> {
  const rows = await sql.query<Pick<Change, 'register' | 'record'>>(
    `SELECT r.register, r.record FROM records r
     JOIN json_to_recordset($2::json) AS t (register text, record text) ON r.register = t.register AND r.record = t.record
     WHERE r.site = $1 AND r.born LIKE '~%'`,
    [site, asRows(kept.map(({ change }) => change))],
  );
  return new Set(rows.map(keyOf));
}

/** Takes the content out of all that is known of records, and the files that go with them. */
async function endRecords(sql: Sql, site: string, ended: readonly Change[]): Promise<void> {
  await sql.query(
    `UPDATE changes SET fields = '{}', salt = '' FROM json_to_recordset($2::json) AS t (register text, record text)
     WHERE site = $1 AND changes.register = t.register AND changes.record = t.record AND kind <> 'destroy'`,
    [site, asRows(ended)],
  );
  const files = ended.flatMap(erasedFiles);
  if (files.length === 0) return;
  await sql.query('DELETE FROM blob_parts WHERE site = $1 AND sha256 = ANY($2)', [site, files]);
  await sql.query('DELETE FROM blobs WHERE site = $1 AND sha256 = ANY($2)', [site, files]);
}

async function keep(sql: Sql, site: string, kept: readonly Served[]): Promise<void> {
  const counting = kept.filter(({ aside }) => !aside).map(({ change }) => change);
  const lost = counting.flatMap(erasedBy);
  if (lost.length > 0) {
    await sql.query('INSERT INTO destroyed SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING', [site, lost]);
    await sql.query("UPDATE changes SET fields = '{}', salt = '' WHERE site = $1 AND id = ANY($2)", [site, lost]);
  }
  const gone = new Set(
    (
      await sql.query<{ id: string }>('SELECT id FROM destroyed WHERE site = $1 AND id = ANY($2)', [
        site,
        kept.map(({ change }) => change.id),
      ])
    ).map(({ id }) => id),
  );
  const closed = await closedOf(sql, site, kept);
  const ended = counting.filter(erasesRecord);
  for (const change of ended) closed.add(keyOf(change));
  const isGone = ({ change }: Served) =>
    gone.has(change.id) || (closed.has(keyOf(change)) && change.kind !== 'destroy');
  const whole = kept.map((served) => (isGone(served) ? { ...served, change: erased(served.change) } : served));
  if (ended.length > 0) await endRecords(sql, site, ended);
  await sql.query(
    `INSERT INTO changes (${changeNames}) SELECT ${changeNames} FROM json_to_recordset($1::json) AS c (${changeColumns})`,
    [JSON.stringify(whole.map(toRow))],
  );
  await keepPresent(sql, site, whole);
}
