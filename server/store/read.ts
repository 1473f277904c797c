import { formatCursor, parseCursor } from '../../shared/sync/cursor.ts';
import { addToDigest, type Digest } from '../../shared/sync/digest.ts';
import { limits } from '../../shared/sync/limits.ts';
import type { RecordState } from '../../shared/sync/merge.ts';
import { type Cursor, type Page, type Served, SyncFault } from '../../shared/sync/ports.ts';
import { Seeds, stretchOf } from '../../shared/sync/salts.ts';
import { type ChangeRow, changeRead, fromRow } from './change-rows.ts';
import { followLog, type RecordRow, stateOf } from './present.ts';
import { Refused } from './refused.ts';
import type { Sql, Store } from './sql.ts';

interface Place {
  epoch: string;
  head: number;
}

async function placeOf(sql: Sql, site: string): Promise<Place> {
  const [row] = await sql.query<Place>('SELECT epoch, head FROM sites WHERE site = $1', [site]);
  if (!row) throw new Refused('notFound');
  return { epoch: row.epoch, head: Number(row.head) };
}

function numberOf(cursor: Cursor | null, { epoch, head }: Place): number {
  try {
    return parseCursor(cursor, epoch, head);
  } catch (error) {
    if (error instanceof SyncFault) throw new Refused('cursorUnknown');
    throw error;
  }
}

/** @returns the cursor at the end of the site's stream as it is committed now. */
export async function headCursor(sql: Sql, site: string): Promise<Cursor> {
  const { epoch, head } = await placeOf(sql, site);
  return formatCursor(epoch, head);
}

/**
 * What is behind a cursor, never beyond the committed head.
 * @param device leaves out what this device has written itself up to its number `own`. @throws Refused `cursorUnknown`
 */
export async function pull(
  sql: Sql,
  site: string,
  { after, device, own, most, now }: { after: Cursor | null; device: string; own: number; most: number; now: number },
): Promise<Page> {
  const place = await placeOf(sql, site);
  const from = numberOf(after, place);
  const rows = await sql.query<ChangeRow>(
    `SELECT ${changeRead} FROM changes WHERE site = $1 AND seq > $2 AND seq <= $3 AND NOT (device = $4 AND n <= $5) ORDER BY seq LIMIT $6`,
    [site, from, place.head, device, own, most],
  );
  const { served, isCut } = within(rows);
  const more = isCut || rows.length === most;
  const end = more ? (served.at(-1)?.seq ?? from) : place.head;
  return { served, cursor: formatCursor(place.epoch, end), more: more && end < place.head, now };
}

/** A page is no larger than a batch may be. */
function within(rows: readonly ChangeRow[]): { served: Served[]; isCut: boolean } {
  let size = 0;
  const end = rows.findIndex(({ fields }, i) => {
    size += fields.length + 700;
    return i > 0 && size > limits.bytesPerBatch;
  });
  return { served: (end < 0 ? rows : rows.slice(0, end)).map(fromRow), isCut: end >= 0 };
}

/** @returns what the salts on a page are made of, as far as nothing of it was destroyed */
export async function seedsOf(sql: Sql, site: string, { served }: Page): Promise<Seeds> {
  const stretches = new Map(served.map(({ change: { device, n } }) => [`${device} ${stretchOf(n)}`, { device, n }]));
  const all = [...stretches.values()];
  const rows = await sql.query<{ device: string; stretch: number; seed: string }>(
    `SELECT s.device, s.stretch, s.seed FROM unnest($2::text[], $3::text[]::bigint[]) AS t (device, stretch)
     JOIN salt_seeds s ON s.site = $1 AND s.device = t.device AND s.stretch = t.stretch WHERE s.seed <> ''`,
    [site, all.map(({ device }) => device), all.map(({ n }) => String(stretchOf(n)))],
  );
  return new Seeds(rows.map((row) => ({ ...row, stretch: Number(row.stretch) })));
}

export interface Snapshot {
  /** Continues it: what changed while the pages were read is behind this. Take that of the first page. */
  cursor: Cursor;
  states: RecordState[];
  timeline: Served[];
  next: string | null;
}

/** @param from `next` of the page before; null for the first */
export async function snapshot(sql: Store, site: string, from: string | null): Promise<Snapshot> {
  const place = await placeOf(sql, site);
  if (from === null) await followLog(sql, site);
  const cursor = formatCursor(place.epoch, place.head);
  const [part, register = '', record = ''] = from === null ? ['r'] : from.split('/');
  if (part === 'r') {
    const rows = await sql.query<RecordRow>(
      `SELECT register, record, seq, born, fields, stamps FROM records WHERE site = $1 AND (register, record) > ($2, $3)
       ORDER BY register, record LIMIT ${limits.changesPerBatch}`,
      [site, register, record],
    );
    const last = rows.at(-1);
    const next = last && rows.length === limits.changesPerBatch ? `r/${last.register}/${last.record}` : 't/0';
    return { cursor, states: rows.map(stateOf), timeline: [], next };
  }
  const rows = await sql.query<ChangeRow>(
    `SELECT ${changeRead} FROM changes WHERE site = $1 AND seq > $2 AND kind = 'append' AND NOT aside ORDER BY seq LIMIT ${limits.changesPerBatch}`,
    [site, Number(register) || 0],
  );
  const next = rows.length === limits.changesPerBatch ? `t/${rows.at(-1)?.seq}` : null;
  return { cursor, states: [], timeline: rows.map(fromRow), next };
}

export interface RecordsPage {
  records: { record: string; fields: RecordState['fields']; changed: Cursor }[];
  cursor: Cursor;
  more: boolean;
}

/** Central reading: records of a register that changed behind a cursor, in the order of their last change. */
export async function recordsChanged(
  sql: Store,
  site: string,
  register: string,
  since: Cursor | null,
  most: number,
): Promise<RecordsPage> {
  const place = await placeOf(sql, site);
  const from = numberOf(since, place);
  await followLog(sql, site);
  const rows = await sql.query<RecordRow>(
    `SELECT register, record, seq, born, fields, stamps FROM records WHERE site = $1 AND register = $2 AND seq > $3 AND seq <= $4
     ORDER BY seq LIMIT $5`,
    [site, register, from, place.head, most],
  );
  const more = rows.length === most;
  const end = more ? Number(rows.at(-1)?.seq ?? from) : place.head;
  const records = rows.map((row) => ({
    record: row.record,
    fields: stateOf(row).fields,
    changed: formatCursor(place.epoch, Number(row.seq)),
  }));
  return { records, cursor: formatCursor(place.epoch, end), more };
}

/** What the log holds minute by minute, for a desk to compare. Times are UTC ms. */
export async function digestOf(sql: Sql, site: string, from: number, until: number): Promise<Digest> {
  const rows = await sql.query<{ entered_at: number; hash: string }>(
    "SELECT entered_at, encode(hash, 'hex') AS hash FROM changes WHERE site = $1 AND entered_at >= $2 AND entered_at < $3",
    [site, from, until],
  );
  const digest: Digest = new Map();
  for (const { entered_at, hash } of rows) addToDigest(digest, Number(entered_at), hash);
  return digest;
}
