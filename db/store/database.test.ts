import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { Database } from './database.ts';
import { build } from './schema.ts';

test('a re-opened file is at FULL again: what was acknowledged is on disk', () => {
  const file = join(tempDir(), 'desk.db');
  for (let round = 0; round < 3; round += 1) {
    const db = new Database(file);
    expect(db.raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  }
});

test('a typed query runs on the same connection', () => {
  const db = new Database(join(tempDir(), 'desk.db'));
  db.raw.exec('CREATE TABLE drafts (id TEXT, form TEXT, title TEXT)');
  db.run("INSERT INTO drafts VALUES ('a', 'intake', '漏水')");
  expect(db.all(build.selectFrom('drafts').select(['id', 'title']).where('form', '=', 'intake'))).toEqual([
    { id: 'a', title: '漏水' },
  ]);
  expect(db.get(build.selectFrom('drafts').select('id').where('id', '=', 'b'))).toBeUndefined();
  db.close();
});

test('a read-only connection leaves the file as it is', () => {
  const file = join(tempDir(), 'desk.db');
  new Database(file).close();
  const db = new Database(file, { readonly: true });
  expect(() => db.run('CREATE TABLE x (a)')).toThrow();
  db.close();
});

test('what is kept is read once, and again after forgetting or rolling back', () => {
  const db = new Database(join(tempDir(), 'desk.db'));
  db.raw.exec('CREATE TABLE staff (name TEXT)');
  const names = () => db.kept('names', () => db.rows<{ name: string }>('SELECT name FROM staff').map((s) => s.name));
  expect(names()).toEqual([]);
  db.run("INSERT INTO staff VALUES ('何芳')");
  expect(names()).toEqual([]);
  db.forget();
  expect(names()).toEqual(['何芳']);
  db.run('BEGIN');
  db.run("INSERT INTO staff VALUES ('李静')");
  db.forget();
  expect(names()).toEqual(['何芳', '李静']);
  db.run('ROLLBACK');
  expect(names()).toEqual(['何芳']);
  db.close();
});
