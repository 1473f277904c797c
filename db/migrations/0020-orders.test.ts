import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, handClock } from '../../tests/fixtures/clock.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { openDesk } from '../desk.ts';
import { bookFile, listBackups } from '../site/backups.ts';
import { openBook } from '../site/opening.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import * as first from './0010-desk.ts';
import { migrations } from './index.ts';

const whole = `SELECT (SELECT group_concat(quote(hash)) FROM changes) AS changes,
  (SELECT json_group_array(json_array(id, code, zone, floor)) FROM units) AS units,
  (SELECT json_group_array(json_array(id, no, status, content, phone)) FROM cases) AS cases`;

/** A book of the first version with a unit and a chargeable case in it, written by hand as that version wrote it. */
function oldBook(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const db = new Database(bookFile(dir));
  migrate(db, 1, [first]);
  const put = (table: string, row: Record<string, string | number | null>) =>
    db.run(
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
        .map(() => '?')
        .join(', ')})`,
      ...Object.values(row),
    );
  for (const [key, value] of Object.entries({ siteId: 's', siteName: '蔚蓝', timeZone: 'Asia/Shanghai', device: 'd' }))
    put('meta', { key, value });
  const staffId = '019500aa-0000-7000-8000-000000000001';
  const person = {
    id: staffId,
    name: '李静',
    role: 'supervisor',
    position: 'csSupervisor',
    phone: '',
    ext: '',
    mobile: '',
  };
  put('staff', { ...person, active: 1 });
  const unitId = '019500aa-0000-7000-8000-000000000002';
  const room = { code: 'E-1203', zone: 'E', building: '', block: '', floor: 12, room: '1203', kind: 'occupied' };
  put('units', { id: unitId, ...room, companyName: '', active: 1 });
  const base = {
    createdAt: 1,
    createdBy: staffId,
    shift: 'd',
    updatedAt: 1,
    updatedBy: staffId,
    version: 1,
    voided: 0,
  };
  const said = { kind: 'report', channel: 'phone', category: 'engineering', subCategory: 'lamp', severity: 'normal' };
  const texts = {
    locationDetail: '会议室',
    content: '灯管闪烁',
    companyName: '',
    callerName: '王',
    phone: '13812345678',
  };
  const rest = {
    ext: '',
    viaHrContact: '',
    contactInside: '',
    firstMeasure: '',
    result: '',
    shift: 'd',
    place: 'E-1203',
  };
  const flags = {
    chargeable: 0,
    publicArea: 0,
    extAsked: 1,
    anonymous: 0,
    enteredLate: 0,
    readBackConfirmed: 1,
    reopened: 0,
  };
  const owned = {
    firstContactOwner: staffId,
    responsibleDept: 'engineering',
    notify: '[{"party":"engineering","counted":true}]',
  };
  const times = {
    occurredAt: 1,
    receivedAt: 1,
    registeredAt: 1,
    notifyFrom: 1,
    notifyDueAt: 60_001,
    checkDueAt: 10_800_001,
  };
  const caseId = '019500aa-0000-7000-8000-000000000003';
  const c = { ...base, ...said, ...texts, ...rest, ...flags, ...owned, ...times };
  put('cases', { id: caseId, no: 'C-A-250301-001', status: 'registered', unitId, ...c });
  db.close();
}

test('0020 a book of the first version keeps every row and then gets its first order', async () => {
  const dir = tempDir();
  oldBook(dir);
  copyFileSync(bookFile(dir), join(dir, 'before.db'));
  const before = new Database(join(dir, 'before.db'), { readonly: true });
  const opened = openBook(dir, at('09:00:00'), () => undefined);
  if (!('book' in opened)) throw new Error('not opened');
  expect(opened.book.db.row(whole)).toEqual(before.row(whole));
  const names = opened.book.db.rows<{ name: string }>('SELECT name FROM migrations ORDER BY name');
  expect(names.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  before.close();
  opened.book.db.close();

  const clock = handClock(at('10:00:00'));
  const desk = openDesk({ dir, now: clock.now });
  const actor = { id: '019500aa-0000-7000-8000-000000000001', role: 'supervisor' } as const;
  const caseId = '019500aa-0000-7000-8000-000000000003';
  const telling = { caseId, party: 'engineering', toPerson: '老陈', phone: '', channel: 'phone' } as const;
  await desk.call('cases.notify', { ...telling, ack: 'acknowledged', reason: '换班' }, actor);
  const { orders } = await desk.call('orders.ofCase', { caseId }, actor);
  expect(orders[0]?.record).toMatchObject({ no: 'W-A-250303-001', status: 'received', engReceivedBy: '老陈' });
  await desk.close();
  expect(listBackups(dir).length).toBeGreaterThan(0);
});
