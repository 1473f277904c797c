import { createServer, type Server } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Store } from '../../../server/store/sql.ts';

/** What little a server for this could do at all: one statement for a batch, no rules, no chain, no rights. */
const tables = [
  'DROP TABLE IF EXISTS chg',
  'DROP TABLE IF EXISTS fld',
  'CREATE TABLE chg (seq bigserial PRIMARY KEY, hlc text NOT NULL UNIQUE, rid text NOT NULL, col text NOT NULL, val jsonb)',
  'CREATE TABLE fld (rid text, col text, hlc text NOT NULL, val jsonb, PRIMARY KEY (rid, col))',
];
const insert = `WITH n AS (INSERT INTO chg (hlc, rid, col, val)
  SELECT h, r, c, v::jsonb FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS t (h, r, c, v)
  ON CONFLICT (hlc) DO NOTHING RETURNING hlc, rid, col, val)
  INSERT INTO fld SELECT DISTINCT ON (rid, col) rid, col, hlc, val FROM n ORDER BY rid, col, hlc DESC
  ON CONFLICT (rid, col) DO UPDATE SET hlc = excluded.hlc, val = excluded.val WHERE excluded.hlc > fld.hlc`;

export type HandRow = [hlc: string, rid: string, col: string, val: unknown];

export async function handMade(store: Store): Promise<Server> {
  const reset = async () => {
    for (const table of tables) await store.query(table);
  };
  await reset();
  // Longer than any pause of the others' turns: a connection that is kept must not end under the next call.
  return createServer({ keepAliveTimeout: 600_000 }, async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const url = new URL(request.url ?? '/', 'http://x');
    if (url.pathname === '/reset') await reset();
    if (url.pathname === '/push') {
      const rows = JSON.parse(gunzipSync(Buffer.concat(parts)).toString()) as HandRow[];
      const columns = [0, 1, 2].map((i) => rows.map((row) => String(row[i])));
      await store.query(insert, [...columns, rows.map((row) => JSON.stringify(row[3]))]);
    }
    if (url.pathname !== '/pull') {
      response.end('{}');
      return;
    }
    const since = url.searchParams.get('since') ?? '0';
    const rows = await store.query<{ seq: number; hlc: string; rid: string; col: string; val: unknown }>(
      'SELECT seq, hlc, rid, col, val FROM chg WHERE seq > $1 ORDER BY seq LIMIT 10000',
      [since],
    );
    const answer = rows.map(({ seq, hlc, rid, col, val }) => [Number(seq), hlc, rid, col, val]);
    response.end(gzipSync(JSON.stringify(answer), { level: 1 }));
  });
}
