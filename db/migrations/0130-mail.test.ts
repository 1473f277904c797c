import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, handClock } from '../../tests/fixtures/clock.ts';
import { aBatch, aLetter } from '../../tests/fixtures/mail.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { openDesk } from '../desk.ts';
import { bookFile, listBackups } from '../site/backups.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import * as desk from './0010-desk.ts';
import * as orders from './0020-orders.ts';
import * as followUp from './0030-follow-up.ts';
import * as questions from './0040-questions.ts';
import * as buildingEvents from './0050-building-events.ts';
import * as prints from './0060-prints.ts';
import * as attachments from './0070-attachments.ts';
import * as handling from './0080-handling.ts';
import * as lists from './0090-lists.ts';
import * as indicators from './0100-indicators.ts';
import * as keys from './0120-keys.ts';

const staffId = '019500aa-0000-7000-8000-000000000001';
const unitId = '019500aa-0000-7000-8000-000000000002';
const orderId = '019500aa-0000-7000-8000-000000000003';

/** A book of the version before mail, with a room, a key and a signature in it, written by hand as that version wrote it. */
function oldBook(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const db = new Database(bookFile(dir));
  migrate(db, 1, [
    ...[desk, orders, followUp, questions, buildingEvents],
    ...[prints, attachments, handling, lists, indicators, keys],
  ]);
  const put = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row);
    db.run(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ...Object.values(row),
    );
  };
  const meta = {
    siteId: '019500aa-0000-7000-8000-0000000abcde',
    siteName: '蔚蓝',
    timeZone: 'Asia/Shanghai',
    device: 'd',
  };
  for (const [key, value] of Object.entries(meta)) put('meta', { key, value });
  const person = { name: '李静', role: 'supervisor', position: 'csSupervisor', phone: '', ext: '', mobile: '' };
  put('staff', { id: staffId, ...person, active: 1 });
  const room = { code: 'E-1203', zone: 'E', building: '', block: '', floor: 12, room: '1203', kind: 'occupied' };
  put('units', { id: unitId, ...room, companyName: '', active: 1 });
  const made = {
    createdAt: 1,
    createdBy: staffId,
    shift: 'x',
    updatedAt: 1,
    updatedBy: staffId,
    version: 1,
    voided: 0,
  };
  const hung = { status: 'inCabinet', keyCode: 'PB-07', class: 'publicDoorWindow', keyType: 'doorWindow' };
  const placed = {
    building: 'E',
    block: '',
    floor: 3,
    room: '',
    equipmentName: '',
    copies: 1,
    ringNo: '',
    cabinetPos: 'A',
  };
  const kept = { label: 'E 3层 门窗', custodian: 'customerService', condition: 'good' };
  put('keys', { id: orderId, no: 'K-A-250302-001', ...made, ...hung, ...placed, ...kept });
  const signed = { register: 'orders', record: orderId, purpose: 'acceptance', signer: '王', signerRole: 'occupant' };
  const drawn = { medium: 'paper', paperRef: '0031', text: '已修好', textHash: 'x', imageHash: null, strokes: '[]' };
  put('signatures', { id: randomUUID(), ...signed, ...drawn, signedAt: 1 });
  db.close();
}

const rows = `SELECT (SELECT json_group_array(json_array(id, code, floor)) FROM units) AS units,
  (SELECT json_group_array(json_array(register, record, purpose, signer, text)) FROM signatures
    WHERE register = 'orders') AS signatures,
  (SELECT json_group_array(json_array(id, no, keyCode, status)) FROM keys) AS keys`;

test('0130 an older book keeps every row, and then takes its first letter in', async () => {
  const dir = tempDir();
  oldBook(dir);
  copyFileSync(bookFile(dir), join(dir, 'before.db'));
  const before = new Database(join(dir, 'before.db'), { readonly: true });
  const clock = handClock(at('10:00:00'));
  const opened = openDesk({ dir, now: clock.now });
  const actor = { id: staffId, role: 'supervisor' } as const;
  const batch = await opened.call('mail.takeBatch', aBatch(), actor);
  const letter = aLetter({ units: { e1203: { id: unitId } } }, { batchId: batch.record.id });
  const item = await opened.call('mail.receive', letter, actor);
  expect(item.record).toMatchObject({ no: 'M-A-250303-001', place: 'E-1203', status: 'registered' });
  expect(await opened.call('codes.find', { text: item.tag }, actor)).toMatchObject({ record: item.record.id });
  await opened.close();
  expect(listBackups(dir).length).toBeGreaterThan(0);
  const after = new Database(bookFile(dir), { readonly: true });
  expect(after.row(rows)).toEqual(before.row(rows));
  after.close();
  before.close();
});
