import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { WriteAhead } from './write-ahead.ts';

function openBook() {
  const file = join(tempDir(), 'desk.db');
  const db = new Database(file);
  migrate(db, 1);
  const writeAhead = new WriteAhead(db);
  onTestFinished(() => {
    writeAhead.stop();
    db.close();
  });
  const log = () => (db.raw.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[])[0];
  const save = (key: string, value: string) => db.run('INSERT INTO meta (key, value) VALUES (?, ?)', key, value);
  return { db, writeAhead, save, log, walBytes: () => statSync(`${file}-wal`).size };
}

const patience = { timeout: 60_000 };

test('an idle book gives its log room to write over, and nothing of that is in the book', async () => {
  const { db, save, walBytes } = openBook();
  const pages = db.raw.pragma('page_count', { simple: true });
  await vi.waitFor(() => expect(walBytes()).toBeGreaterThan(8 * 1024 * 1024), patience);
  const long = walBytes();
  save('a', '甲');
  expect(walBytes()).toBe(long);
  expect(db.rows('SELECT * FROM searchDocs')).toEqual([]);
  expect(db.raw.pragma('page_count', { simple: true })).toBe(pages);
  expect(db.raw.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('a long log is moved into the book when the desk is idle, and never while it is busy', async () => {
  const { db, writeAhead, save, log, walBytes } = openBook();
  await vi.waitFor(() => expect(walBytes()).toBeGreaterThan(8 * 1024 * 1024), patience);
  const busy = setInterval(() => writeAhead.busy(), 50);
  for (let i = 0; i < 600; i += 1) save(`k${i}`, '字'.repeat(1000));
  await wait(700);
  expect(log()?.checkpointed).toBe(0);
  clearInterval(busy);
  await vi.waitFor(() => expect(log()?.checkpointed).toBe(log()?.log), patience);
  expect(db.row('SELECT count(*) AS n FROM meta')).toEqual({ n: 600 });
});

test('a disk without room for it leaves the book as it is', async () => {
  const { db, save } = openBook();
  db.raw.pragma(`max_page_count = ${Number(db.raw.pragma('page_count', { simple: true })) + 10}`);
  await wait(700);
  expect(db.inTransaction).toBe(false);
  expect(db.raw.pragma('cache_size', { simple: true })).toBe(-16000);
  save('a', '甲');
  expect(db.row('SELECT value FROM meta')).toEqual({ value: '甲' });
});
