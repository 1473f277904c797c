import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, handClock } from '../../tests/fixtures/clock.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { openDesk } from '../desk.ts';
import { bookFile, listBackups } from '../site/backups.ts';
import { hashPin } from '../site/pins.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from './index.ts';

const staffId = '019500aa-0000-7000-8000-000000000001';
const keyId = '019500aa-0000-7000-8000-000000000003';

/** A book of the version before this register, with a supervisor and a key count in it. */
async function oldBook(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const db = new Database(bookFile(dir));
  migrate(
    db,
    1,
    migrations.filter(({ name }) => name < '0190'),
  );
  const put = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row);
    const marks = names.map(() => '?').join(', ');
    db.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, ...Object.values(row));
  };
  const site = {
    siteId: '019500aa-0000-7000-8000-0000000abcde',
    siteName: '蔚蓝',
    timeZone: 'Asia/Shanghai',
    device: 'd',
  };
  for (const [key, value] of Object.entries(site)) put('meta', { key, value });
  const person = { name: '李静', role: 'supervisor', position: 'csSupervisor', phone: '', ext: '', mobile: '' };
  put('staff', { id: staffId, ...person, active: 1 });
  const { salt, hash } = await hashPin('4826');
  put('credentials', { staffId, salt, hash, failures: 0, blockedUntil: 0 });
  const base = { createdAt: 5, createdBy: staffId, shift: '', updatedAt: 5, updatedBy: staffId, version: 1, voided: 0 };
  const count = { status: 'done', countedAt: 5, countedBy: staffId, scope: 'all', expected: 2, found: 2 };
  put('keyCounts', {
    ...{ id: keyId, no: 'N-A-250302-001', ...base, ...count },
    ...{ strange: '[]', differences: '[]', reportedTo: '' },
  });
  db.close();
}

const rows = `SELECT (SELECT json_group_array(json_array(id, no, expected, found)) FROM keyCounts) AS counts,
  (SELECT json_group_array(json_array(id, name, role)) FROM staff) AS staff`;

test('0190 an older book keeps every row, and whoever signs in first holds its desk', async () => {
  const dir = tempDir();
  await oldBook(dir);
  copyFileSync(bookFile(dir), join(dir, 'before.db'));
  const before = new Database(join(dir, 'before.db'), { readonly: true });
  const opened = openDesk({ dir, now: handClock(at('10:00:00')).now });
  const actor = { id: staffId, role: 'supervisor' } as const;
  expect((await opened.call('handovers.duty', {}, actor)).holder).toBeNull();
  await opened.call('staff.signIn', { staffId, pin: '4826' }, null);
  expect((await opened.call('handovers.duty', {}, actor)).holder).toMatchObject({
    name: '李静',
    since: at('10:00:00'),
  });
  expect((await opened.call('handovers.list', { text: '', offset: 0, limit: 10 }, actor)).lines).toMatchObject([
    { no: 'X-A-250303-001', kind: 'start', fromName: '', toName: '李静' },
  ]);
  await opened.close();
  expect(listBackups(dir).length).toBeGreaterThan(0);
  const after = new Database(bookFile(dir), { readonly: true });
  expect(after.row(rows)).toEqual(before.row(rows));
  after.close();
  before.close();
});
