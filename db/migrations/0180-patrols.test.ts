import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, handClock } from '../../tests/fixtures/clock.ts';
import { aLook, aRoute, begin } from '../../tests/fixtures/patrols.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { openDesk } from '../desk.ts';
import { bookFile, listBackups } from '../site/backups.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from './index.ts';

const staffId = '019500aa-0000-7000-8000-000000000001';
const unitId = '019500aa-0000-7000-8000-000000000002';

/** A book of the version before these registers, with a supervisor and a vacant room in it. */
function oldBook(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const db = new Database(bookFile(dir));
  migrate(
    db,
    1,
    migrations.filter(({ name }) => name < '0160'),
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
  const room = { code: 'E-1203', zone: 'E', building: '', block: '', floor: 12, room: '1203', kind: 'vacant' };
  put('units', { id: unitId, ...room, companyName: '', active: 1 });
  db.close();
}

const rows = `SELECT (SELECT json_group_array(json_array(id, code, kind)) FROM units) AS units,
  (SELECT json_group_array(json_array(id, name, role)) FROM staff) AS staff`;

test('0180 an older book keeps every row, and then its first round is walked', async () => {
  const dir = tempDir();
  oldBook(dir);
  copyFileSync(bookFile(dir), join(dir, 'before.db'));
  const before = new Database(join(dir, 'before.db'), { readonly: true });
  const desk = openDesk({ dir, now: handClock(at('10:00:00')).now });
  const actor = { id: staffId, role: 'supervisor' } as const;
  const people = { desk, supervisor: actor, receptionist: actor, guard: actor };
  const { record } = await begin(people, await aRoute(people));
  expect(record).toMatchObject({ no: 'P-A-250303-001', status: 'planned' });
  await desk.call('vacant.inspect', aLook(unitId), actor);
  expect(await desk.call('vacant.today', {}, actor)).toMatchObject({ inspected: 1, expected: 1 });
  await desk.close();
  expect(listBackups(dir).length).toBeGreaterThan(0);
  const after = new Database(bookFile(dir), { readonly: true });
  expect(after.row(rows)).toEqual(before.row(rows));
  after.close();
  before.close();
});
