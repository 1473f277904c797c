import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { migrations } from '../migrations/index.ts';
import { Database } from './database.ts';
import { migrate, migrationsRun, pending } from './migrate.ts';

const open = () => new Database(join(tempDir(), 'desk.db'));
const tables = (db: Database) =>
  db.raw.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table'").pluck().get();

test('nothing there: all migrations run and are recorded', () => {
  const db = open();
  migrate(db, 1);
  expect(migrationsRun(db)).toEqual(migrations.map((m) => m.name));
  expect(pending(db)).toEqual([]);
  expect(db.raw.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('already there: running again changes nothing', () => {
  const db = open();
  migrate(db, 1);
  const before = tables(db);
  migrate(db, 2);
  expect(tables(db)).toBe(before);
});

test('one that fails in the middle leaves nothing behind, not even those before it', () => {
  const db = open();
  const broken = [
    ...migrations,
    { name: '9990-broken', sql: 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1);' },
  ];
  expect(() => migrate(db, 1, broken)).toThrow(/nowhere/);
  expect(tables(db)).toBe(0);
  migrate(db, 1);
  expect(migrationsRun(db)).toEqual(migrations.map((m) => m.name));
});

test('rows written before a migration are the same after it', () => {
  const db = open();
  migrate(db, 1);
  db.run("INSERT INTO drafts VALUES ('d', 'intake', '漏水', '{}', 's', 1, 1)");
  migrate(db, 2, [...migrations, { name: '9990-more', sql: 'ALTER TABLE drafts ADD COLUMN place TEXT' }]);
  expect(db.row('SELECT id, title, place FROM drafts')).toEqual({ id: 'd', title: '漏水', place: null });
});

test('a broken reference stops a migration', () => {
  const db = open();
  const sql = `CREATE TABLE parent (id TEXT PRIMARY KEY);
    CREATE TABLE child (p TEXT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED); INSERT INTO child VALUES ('x');`;
  expect(() => migrate(db, 1, [{ name: '0001-orphan', sql }])).toThrow();
  expect(tables(db)).toBe(0);
});

test('a book that knows a later migration is refused as newer', () => {
  const db = open();
  migrate(db, 1);
  db.run("INSERT INTO migrations VALUES ('9999-later', 1)");
  expect(() => pending(db)).toThrow('databaseNewer');
});

test('names must rise strictly', () => {
  const twice = [
    { name: '0020-b', sql: '' },
    { name: '0010-a', sql: '' },
  ];
  expect(() => migrate(open(), 1, twice)).toThrow(/out of order/);
});
