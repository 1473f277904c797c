import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at, handClock } from '../../tests/fixtures/clock.ts';
import { drawing } from '../../tests/fixtures/orders.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { keepBlob } from '../blobs/blobs.ts';
import { openDesk } from '../desk.ts';
import { bookFile, listBackups } from '../site/backups.ts';
import { Database } from '../store/database.ts';
import { sha256 } from '../store/ledger.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from './index.ts';

const staffId = '019500aa-0000-7000-8000-000000000001';
const caseId = '019500aa-0000-7000-8000-000000000003';
const orderId = '019500aa-0000-7000-8000-000000000004';
const signed = {
  price: { id: '019500aa-0000-7000-8000-000000000005', text: 'W-A-250301-001 E-1203 共 20 元' },
  acceptance: { id: '019500aa-0000-7000-8000-000000000006', text: 'W-A-250301-001 E-1203 灯管闪烁 已换灯管 满意' },
};

/** Writes a row as an older version wrote it: what is not named is empty, whatever its column asks for. */
function put(db: Database, table: string, row: Record<string, string | number | null>): void {
  const columns = db.rows<{ name: string; type: string; notnull: number; dflt_value: string | null }>(
    `SELECT name, type, "notnull", dflt_value FROM pragma_table_info('${table}')`,
  );
  const blank = columns.filter(({ name, notnull, dflt_value }) => notnull && dflt_value === null && !(name in row));
  const whole = { ...Object.fromEntries(blank.map(({ name, type }) => [name, type === 'INTEGER' ? 0 : ''])), ...row };
  const names = Object.keys(whole);
  db.run(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(whole),
  );
}

/** A book of the version before, with an order that was signed on paper and on the screen. */
function oldBook(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const db = new Database(bookFile(dir));
  migrate(
    db,
    1,
    migrations.filter(({ name }) => name < '0070'),
  );
  for (const [key, value] of Object.entries({ siteId: 's', siteName: '蔚蓝', timeZone: 'Asia/Shanghai', device: 'd' }))
    put(db, 'meta', { key, value });
  put(db, 'staff', { id: staffId, name: '李静', role: 'supervisor', position: 'csSupervisor', active: 1 });
  const made = { createdAt: 1, createdBy: staffId, updatedAt: 1, updatedBy: staffId, version: 1 };
  const said = { kind: 'report', channel: 'phone', category: 'engineering', subCategory: 'lamp', severity: 'normal' };
  const notify = '[{"party":"engineering","counted":true}]';
  const status = { status: 'notified', firstContactOwner: staffId, responsibleDept: 'engineering', notify };
  put(db, 'cases', {
    ...made,
    ...said,
    ...status,
    id: caseId,
    no: 'C-A-250301-001',
    content: '灯管闪烁',
    place: 'E-1203',
  });
  const order = {
    caseId,
    no: 'W-A-250301-001',
    place: 'E-1203',
    content: '灯管闪烁',
    workDone: '已换灯管',
    partsUsed: '[]',
  };
  const accepted = { status: 'accepted', orderType: 'customerArea', dept: 'engineering', requiredSigner: 'occupant' };
  put(db, 'orders', { ...made, ...order, ...accepted, id: orderId, rating: 'satisfied' });
  const signature = { register: 'orders', record: orderId, signer: 'Wang', signerRole: 'occupant', strokes: '[]' };
  const { price, acceptance } = signed;
  const onPaper = {
    ...signature,
    ...price,
    purpose: 'price',
    medium: 'paper',
    paperRef: 'F05-17',
    textHash: sha256(price.text),
  };
  put(db, 'signatures', { ...onPaper, signedAt: 2 });
  const imageHash = keepBlob(dir, Buffer.from(drawing, 'base64'), 'png').hash;
  const onScreen = {
    ...signature,
    ...acceptance,
    purpose: 'acceptance',
    medium: 'screen',
    textHash: sha256(acceptance.text),
  };
  put(db, 'signatures', { ...onScreen, imageHash, signedAt: 3 });
  db.close();
}

test('0070 old signatures keep their text and drawing; the slip on paper can get its photo, and phrases are there', async () => {
  const dir = tempDir();
  oldBook(dir);
  const clock = handClock(at('10:00:00'));
  const desk = openDesk({ dir, now: clock.now });
  const actor = { id: staffId, role: 'supervisor' } as const;
  const { signatures } = await desk.call('orders.read', { orderId }, actor);
  expect(signatures.map(({ medium, paperRef, scanId, textWhole }) => [medium, paperRef, scanId, textWhole])).toEqual([
    ['paper', 'F05-17', null, true],
    ['screen', '', null, true],
  ]);
  expect(signatures[1]).toMatchObject({ text: signed.acceptance.text, changedSince: false });
  const { image } = await desk.call('orders.signature', { signatureId: signed.acceptance.id }, actor);
  expect(image).toBe(drawing);

  const photo = {
    id: '019500aa-0000-7000-8000-000000000007',
    register: 'orders',
    record: orderId,
    kind: 'scan',
  } as const;
  const bytes = new Uint8Array(Buffer.from(drawing, 'base64'));
  await desk.call(
    'attachments.add',
    { ...photo, caption: '', name: 'slip.png', bytes, signatureId: signed.price.id },
    actor,
  );
  const { signatures: now } = await desk.call('orders.read', { orderId }, actor);
  expect(now[0]).toMatchObject({ scanId: photo.id, scanHash: signatures[1]?.imageHash });
  expect((await desk.call('phrases.list', {}, actor)).length).toBeGreaterThan(30);
  await desk.close();
  expect(listBackups(dir).length).toBeGreaterThan(0);
});
