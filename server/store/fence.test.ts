import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { canMountDisks, mountSmallDisk } from '../../tests/e2e/harness/small-disk.ts';
import { type Running, startPostgres } from '../fixtures/databases.ts';
import { deskChain } from '../fixtures/desk-chain.ts';
import { noon, runningServer } from '../fixtures/running-server.ts';
import { pull } from './read.ts';
import { receive } from './receive.ts';
import { addSite, enrol, pair } from './sites.ts';
import type { Sql, Store } from './sql.ts';

const running: Running | null = await startPostgres().catch((error: unknown) => {
  console.warn(`no real PostgreSQL here, the fence is not tested: ${error}`);
  return null;
});
afterAll(() => running?.stop());
const suite = test.skipIf(running === null);
const open = () => (running ? running.open() : Promise.reject(new Error('skipped')));

interface Stream {
  /** Writes one row in the caller's transaction. */
  write(sql: Sql, name: string): Promise<unknown>;
  /** @returns the rows behind a cursor, and the cursor behind them */
  read(after: string | null): Promise<{ names: string[]; cursor: string }>;
}

/**
 * One writer holds its transaction open while another one commits and a reader reads.
 * @returns the rows the reader has seen once both are committed
 */
async function readAcross(store: Store, stream: Stream): Promise<string[]> {
  let commit = () => {};
  const held = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let hasWritten = () => {};
  const written = new Promise<void>((resolve) => {
    hasWritten = resolve;
  });
  const slow = store.transaction(async (sql) => {
    await stream.write(sql, 'slow');
    hasWritten();
    await held;
  });
  await written;
  let isDone = false;
  const quick = store
    .transaction((sql) => stream.write(sql, 'quick'))
    .then(() => {
      isDone = true;
    });
  // The quick one is either through by now or waits for the slow one's lock.
  while (!isDone && (await waiting(store)) === 0);
  const first = await stream.read(null);
  commit();
  await Promise.all([slow, quick]);
  const second = await stream.read(first.cursor);
  return [...first.names, ...second.names].sort();
}

async function waiting(store: Store): Promise<number> {
  const [row] = await store.query<{ n: number }>('SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted');
  return Number(row?.n ?? 0);
}

describe('the fence', () => {
  suite('a naive sequence lets a reader step over a change that commits later', async () => {
    const store = await open();
    await store.query('CREATE TABLE naive (seq bigserial PRIMARY KEY, name text)');
    const seen = await readAcross(store, {
      write: (sql, name) => sql.query('INSERT INTO naive (name) VALUES ($1)', [name]),
      async read(after) {
        const rows = await store.query<{ seq: number; name: string }>(
          'SELECT seq, name FROM naive WHERE seq > $1 ORDER BY seq',
          [Number(after ?? 0)],
        );
        return { names: rows.map(({ name }) => name), cursor: String(rows.at(-1)?.seq ?? after ?? 0) };
      },
    });
    await store.query('DROP TABLE naive');
    await store.close();
    expect(seen).toEqual(['quick']);
  });

  suite('numbers given under the lock of the site do not', async () => {
    const store = await open();
    const site = await addSite(store, '蔚蓝', noon);
    const desks = new Map(['slow', 'quick'].map((name) => [name, deskChain(site, v7(), noon)]));
    for (const { book } of desks.values()) {
      const code = await pair(store, site, noon);
      await enrol(store, { code, device: book.device, site: null, letter: 'A', name: '' }, noon);
    }
    const seen = await readAcross(store, {
      write(sql, name) {
        const desk = desks.get(name);
        if (!desk) throw new Error(name);
        return receive(sql, site, desk.book.device, [{ change: desk.write('k1', { name }) }], noon);
      },
      async read(after) {
        const page = await pull(store, site, { after, device: 'reader', own: 0, most: 100, now: noon });
        return { names: page.served.map(({ change }) => String(change.fields.name)), cursor: page.cursor };
      },
    });
    await store.close();
    expect(seen).toEqual(['quick', 'slow']);
  });

  // A database that was only lent to the tests (DATABASE_URL) is not theirs to stop.
  test.skipIf(!running?.crash)(
    'a database that goes away is said so; when it is back, what was not acknowledged is sent again',
    async () => {
      const store = await open();
      const { join, app } = await runningServer(store);
      const a = await join();
      const change = a.write('k1', { x: 1 }, 'create');
      await running?.crash?.();
      const refused = await a.push([change]);
      expect(refused.statusCode).toBe(503);
      expect(refused.json()).toEqual({ error: 'unavailable' });
      expect((await app.inject('/healthz')).statusCode).toBe(503);
      await running?.restart?.();
      expect(await a.outcomes([change])).toEqual(['accepted']);
      await store.close();
    },
  );

  if (!canMountDisks) console.warn('only root may lay a small disk under a table: the full disk is not tested here');
  test.skipIf(!running?.crash || !canMountDisks)(
    'a disk that is full is said so, and nothing of the batch stays; with room again it is taken whole',
    async () => {
      const store = await open();
      const [where] = await store.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
      const small = mkdtempSync(path.join(tmpdir(), 'deskbook-small-'));
      const disk = mountSmallDisk(small, 1);
      onTestFinished(() => {
        disk.stop();
        rmSync(small, { recursive: true, force: true });
      });
      const { uid, gid } = statSync(where?.folder ?? '/');
      chownSync(small, uid, gid);
      await store.query(`CREATE TABLESPACE small LOCATION '${small}'`);
      await store.query('ALTER TABLE changes SET TABLESPACE small');
      const { join, app, store: opened } = await runningServer(store);
      const a = await join();
      const changes = Array.from({ length: 40 }, (_, i) =>
        a.write(`k${i}`, { remark: randomBytes(24_000).toString('base64') }, 'create'),
      );
      const refused = await a.push(changes);
      expect([refused.statusCode, refused.json()]).toEqual([503, { error: 'unavailable' }]);
      const kept = () =>
        opened.query<{ n: number }>('SELECT count(*)::int AS n FROM changes WHERE device = $1', [a.device]);
      expect(Number((await kept())[0]?.n)).toBe(0);
      await store.query('ALTER TABLE changes SET TABLESPACE pg_default');
      expect(await a.outcomes(changes)).toEqual(changes.map(() => 'accepted'));
      expect(Number((await kept())[0]?.n)).toBe(40);
      expect((await app.inject('/healthz')).statusCode).toBe(200);
      await store.query('DROP TABLESPACE small');
      await store.close();
    },
  );
});
