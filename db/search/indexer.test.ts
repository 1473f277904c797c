import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fill } from '../../tests/bench/fill.ts';
import { Records } from '../../tests/bench/records.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { IdleIndexer } from './indexer.ts';
import { indexAll, indexSome, waitingForIndex } from './indexing.ts';

function book(total: number): Database {
  const db = new Database(join(tempDir(), 'desk.db'));
  migrate(db, 1);
  fill(db, total, new Records(2));
  onTestFinished(() => db.close());
  return db;
}

const pieces = (db: Database) => db.row<{ n: number }>('SELECT count(DISTINCT segid) AS n FROM search_idx')?.n;
const filed = (db: Database) => db.row<{ n: number }>('SELECT count(*) AS n FROM search_docsize')?.n;

test('what waits is filed when the desk is idle, and not while it is busy', async () => {
  const db = book(4400);
  indexSome(db, 4000);
  const indexer = new IdleIndexer(db);
  onTestFinished(() => indexer.stop());
  const began = performance.now();
  while (performance.now() - began < 400) {
    indexer.busy();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(waitingForIndex(db, 9999)).toBe(400);
  await vi.waitFor(() => expect(waitingForIndex(db, 9999)).toBe(0), 60_000);
  expect(filed(db)).toBe(4400);
});

test('a long queue is worked off between the calls', async () => {
  const db = book(5700);
  const indexer = new IdleIndexer(db);
  onTestFinished(() => indexer.stop());
  const busy = setInterval(() => indexer.busy(), 20);
  onTestFinished(() => clearInterval(busy));
  await vi.waitFor(() => expect(waitingForIndex(db, 9999)).toBeLessThan(1000), 60_000);
  expect(waitingForIndex(db, 9999)).toBeGreaterThan(0);
});

test('pieces are brought together in idle time', async () => {
  const db = book(4300);
  while (indexSome(db, 100) > 0);
  expect(pieces(db)).toBeGreaterThan(40);
  const indexer = new IdleIndexer(db);
  onTestFinished(() => indexer.stop());
  await vi.waitFor(() => expect(pieces(db)).toBeLessThan(8), 60_000);
});

test('nothing is written after it was stopped', async () => {
  const db = book(4300);
  new IdleIndexer(db).stop();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(filed(db)).toBe(0);
});

test('a generator files everything into one piece', () => {
  const db = book(5000);
  indexAll(db);
  expect([filed(db), waitingForIndex(db, 9999), pieces(db)]).toEqual([5000, 0, 1]);
});

test('a failing batch stays in the queue', () => {
  const db = book(4300);
  db.raw.exec("CREATE TRIGGER full BEFORE DELETE ON searchQueue BEGIN SELECT RAISE(ABORT, 'full'); END");
  expect(() => indexSome(db, 10)).toThrow('full');
  expect([filed(db), waitingForIndex(db, 9999), db.inTransaction]).toEqual([0, 4300, false]);
});
