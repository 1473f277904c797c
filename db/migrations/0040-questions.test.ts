import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { fromRow } from '../store/rows.ts';
import * as first from './0010-desk.ts';
import { migrations } from './index.ts';

test('cases written before it have no answers and are otherwise the same', () => {
  const db = new Database(join(tempDir(), 'desk.db'));
  migrate(db, 1, [first]);
  const columns = db.rows<{ name: string; type: string; notnull: number }>('PRAGMA table_info(cases)');
  const values = columns.map(({ name, type, notnull }) => {
    if (name === 'notify') return '[]';
    if (notnull === 0) return null;
    return type === 'INTEGER' ? 1 : name;
  });
  db.run(`INSERT INTO cases VALUES (${columns.map(() => '?').join(', ')})`, ...values);
  const before = db.row<object>('SELECT * FROM cases');

  migrate(db, 2, migrations);
  const after = db.row<object>('SELECT * FROM cases') ?? {};
  expect(after).toMatchObject({ ...before, details: '{}', matchedCase: null });
  expect(fromRow('cases', after)).toMatchObject({ details: {}, matchedCase: null, notify: [], content: 'content' });
  expect(db.raw.pragma('integrity_check', { simple: true })).toBe('ok');
});
