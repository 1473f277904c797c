import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from './index.ts';

test('a book that holds timelines and calls keeps them, and its log of prints begins empty', () => {
  const db = new Database(join(tempDir(), 'desk.db'));
  migrate(
    db,
    1,
    migrations.filter(({ name }) => name < '0060'),
  );
  const told = `INSERT INTO entries (id, register, record, at, actor, kind, data) VALUES (?, 'cases', 'c', ?, 'a', ?, '{}')`;
  db.run(told, 'e1', 5, 'told');
  db.run(told, 'e2', 6, 'note');
  const before = db.rows('SELECT * FROM entries');

  migrate(db, 2, migrations);
  expect(db.rows('SELECT * FROM entries')).toEqual(before);
  expect(db.rows('SELECT * FROM prints')).toEqual([]);
  const found = "SELECT id FROM entries INDEXED BY entriesTold WHERE kind = 'told' AND at >= 0 AND at < 9";
  expect(db.rows(found)).toEqual([{ id: 'e1' }]);
  expect(db.raw.pragma('integrity_check', { simple: true })).toBe('ok');
});
