import { Agent, request as send } from 'node:http';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Database } from '../../../db/store/database.ts';
import type { HandRow } from './hand-made-server.ts';

const agent = new Agent({ keepAlive: true });

function call(address: string, body: Buffer | null): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = send(
      address,
      { method: body ? 'POST' : 'GET', agent, headers: body ? { 'content-length': body.length } : {} },
      async (answer) => {
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part as Buffer);
        resolve(Buffer.concat(parts));
      },
    );
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}

export const reset = (address: string) => call(`${address}/reset`, Buffer.from('[]'));

/** The least a desk could do: a log, a clock for each field, a row. FULL like the desk's own book. */
export class HandMadeDesk {
  readonly #db: Database;
  readonly #columns: readonly string[];

  constructor(dir: string, columns: readonly string[]) {
    this.#db = new Database(path.join(dir, 'hand.db'));
    this.#columns = columns;
    this.#db.raw.exec(`CREATE TABLE chg (hlc TEXT PRIMARY KEY, rid TEXT, col TEXT, val TEXT) WITHOUT ROWID;
      CREATE TABLE fld (rid TEXT, col TEXT, hlc TEXT, PRIMARY KEY (rid, col)) WITHOUT ROWID;
      CREATE TABLE row (id TEXT PRIMARY KEY, ${columns.join(', ')}) WITHOUT ROWID;`);
  }

  write(rows: readonly HandRow[]): void {
    const insert = this.#db.raw.prepare('INSERT INTO chg VALUES (?, ?, ?, ?)');
    this.#db.raw.transaction(() => {
      for (const [hlc, rid, col, val] of rows) insert.run(hlc, rid, col, JSON.stringify(val));
    })();
  }

  async push(address: string): Promise<number> {
    const began = performance.now();
    let last = '';
    for (;;) {
      const rows = this.#db.rows<{ hlc: string; rid: string; col: string; val: string }>(
        'SELECT * FROM chg WHERE hlc > ? ORDER BY hlc LIMIT 10000',
        last,
      );
      last = rows.at(-1)?.hlc ?? '';
      if (rows.length === 0) return performance.now() - began;
      const body = JSON.stringify(rows.map(({ hlc, rid, col, val }) => [hlc, rid, col, JSON.parse(val)]));
      await call(`${address}/push`, gzipSync(body, { level: 1 }));
    }
  }

  /** @returns ms of everything, and of applying alone */
  async pull(address: string): Promise<{ all: number; apply: number; rows: HandRow[] }> {
    const began = performance.now();
    let since = 0;
    let apply = 0;
    const taken: HandRow[] = [];
    for (;;) {
      const said = JSON.parse(gunzipSync(await call(`${address}/pull?since=${since}`, null)).toString()) as [
        number,
        ...HandRow,
      ][];
      if (said.length === 0) return { all: performance.now() - began, apply, rows: taken };
      since = said.at(-1)?.[0] ?? since;
      const rows = said.map(([, ...row]) => row);
      apply += this.apply(rows);
      taken.push(...rows);
    }
  }

  /** Last writer wins, field by field; a new row comes whole. @returns ms */
  apply(rows: readonly HandRow[]): number {
    const { raw } = this.#db;
    const log = raw.prepare('INSERT INTO chg VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
    const clock = raw.prepare(
      'INSERT INTO fld VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET hlc = excluded.hlc WHERE excluded.hlc > hlc',
    );
    const whole = raw.prepare(
      `INSERT INTO row VALUES (?, ${this.#columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
    );
    const set = new Map(this.#columns.map((name) => [name, raw.prepare(`UPDATE row SET ${name} = ? WHERE id = ?`)]));
    const began = performance.now();
    raw.transaction(() => {
      for (const [hlc, rid, col, val] of rows) {
        if (log.run(hlc, rid, col, JSON.stringify(val)).changes === 0) continue;
        if (clock.run(rid, col, hlc).changes === 0) continue;
        if (col === '*') whole.run(rid, ...(val as unknown[]));
        else set.get(col)?.run(val, rid);
      }
    })();
    return performance.now() - began;
  }

  close(): void {
    this.#db.close();
  }
}
