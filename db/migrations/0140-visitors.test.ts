import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, handClock } from '../../tests/fixtures/clock.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { aVisit } from '../../tests/fixtures/visitors.ts';
import { openDesk } from '../desk.ts';
import { bookFile, listBackups } from '../site/backups.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from './index.ts';

const staffId = '019500aa-0000-7000-8000-000000000001';
const unitId = '019500aa-0000-7000-8000-000000000002';
const rows = `SELECT (SELECT json_group_array(json_array(id, code, floor)) FROM units) AS units,
  (SELECT json_group_array(json_array(id, no, keyCode)) FROM keys) AS keys,
  (SELECT json_group_array(json_array(id, name)) FROM staff) AS staff`;

/** A book of the version before visitors, with a room and a key in it. */
function oldBook(dir: string): void {
  const db = new Database(bookFile(dir));
  migrate(
    db,
    1,
    migrations.filter(({ name }) => name < '0140'),
  );
  const put = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row);
    const marks = names.map(() => '?').join(', ');
    db.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, ...Object.values(row));
  };
  const meta = { siteId: '019500aa-0000-7000-8000-0000000abcde', siteName: '蔚蓝', timeZone: 'Asia/Shanghai' };
  for (const [key, value] of Object.entries({ ...meta, device: 'd' })) put('meta', { key, value });
  const person = { name: '李静', role: 'supervisor', position: 'csSupervisor', phone: '', ext: '', mobile: '' };
  put('staff', { id: staffId, ...person, active: 1 });
  const room = { code: 'E-1203', zone: 'E', building: '', block: '', floor: 12, room: '1203', kind: 'occupied' };
  put('units', { id: unitId, ...room, companyName: '', active: 1 });
  const base = { no: 'K-A-250303-001', createdAt: 1, createdBy: staffId, shift: '2025-03-03 day', updatedAt: 1 };
  const key = {
    status: 'inCabinet',
    keyCode: 'PB-07',
    class: 'publicDoorWindow',
    keyType: 'doorWindow',
    building: 'E',
  };
  const hung = { block: '', floor: 3, room: '', equipmentName: '', copies: 1, ringNo: '', cabinetPos: '', label: '' };
  const rest = { custodian: 'customerService', condition: 'good', updatedBy: staffId, version: 1, voided: 0 };
  put('keys', { id: '019500aa-0000-7000-8000-000000000004', ...base, ...key, ...hung, ...rest });
  db.close();
}

test('0140 an older book keeps every row, and then signs in its first visitor', async () => {
  const dir = tempDir();
  oldBook(dir);
  copyFileSync(bookFile(dir), join(dir, 'before.db'));
  const before = new Database(join(dir, 'before.db'), { readonly: true });
  const opened = openDesk({ dir, now: handClock(at('10:00:00')).now });
  const actor = { id: staffId, role: 'supervisor' } as const;
  const { record } = await opened.call('visits.signIn', aVisit({ unitId }), actor);
  expect(record).toMatchObject({ no: 'V-A-250303-001', place: 'E-1203', status: 'received' });
  const listed = { where: { zone: ['E'] }, sort: 'newest', text: '', offset: 0, limit: 10 } as const;
  expect((await opened.call('visits.list', { ...listed, where: { zone: ['E'] } }, actor)).total).toBe(1);
  await opened.close();
  expect(listBackups(dir).length).toBeGreaterThan(0);
  const after = new Database(bookFile(dir), { readonly: true });
  expect(after.row(rows)).toEqual(before.row(rows));
  after.close();
  before.close();
});
