import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { mostPictureBytes, mostPictures } from '../../shared/registers/attachments.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { orderFor } from '../../tests/fixtures/orders.ts';
import { png } from '../../tests/fixtures/pictures.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { bookFile } from '../site/backups.ts';
import { Database } from '../store/database.ts';

type Adding = InputOf<'attachments.add'>;
const aPicture = (fields: Partial<Adding> & Pick<Adding, 'record'>): Adding => ({
  id: randomUUID(),
  register: 'cases',
  kind: 'before',
  caption: '',
  name: 'IMG_0001.png',
  bytes: png(),
  ...fields,
});

async function withCase() {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await desk.call('cases.register', lampReport(building), receptionist);
  return { ...building, caseId: record.id };
}

/** Every row has its file, whole; @returns how many rows there are. */
function everyRowHasItsFile({ dir }: Pick<Building, 'dir'>): number {
  const db = new Database(bookFile(dir), { readonly: true });
  const rows = db.rows<{ hash: string; type: string; bytes: number }>('SELECT hash, type, bytes FROM attachments');
  db.close();
  for (const { hash, type, bytes } of rows) {
    const file = readFileSync(join(dir, 'blobs', `${hash}.${type === 'jpeg' ? 'jpg' : type}`));
    expect(file.byteLength).toBe(bytes);
    expect(createHash('sha256').update(file).digest('hex')).toBe(hash);
  }
  return rows.length;
}

test('a picture of a report is kept with its size and its hash, read back whole, and told in the timeline', async () => {
  const building = await withCase();
  const { desk, guard, receptionist, caseId } = building;
  const bytes = png(300, 200);
  const added = await desk.call(
    'attachments.add',
    aPicture({ record: caseId, bytes, caption: '灯管发黑' }),
    receptionist,
  );
  expect(added).toMatchObject({ type: 'png', width: 300, height: 200, bytes: bytes.byteLength, byName: '张敏' });
  const read = await desk.call('attachments.read', { attachmentId: added.id }, guard);
  expect(Buffer.from(read.bytes).equals(bytes)).toBe(true);
  const { timeline } = await desk.call('cases.read', { caseId }, receptionist);
  expect(timeline.at(-1)?.data).toMatchObject({ kind: 'picture', did: 'added', shows: 'before', text: '灯管发黑' });
  expect(everyRowHasItsFile(building)).toBe(1);
});

test('an order shows the pictures of its case beside its own, and the case those of its orders', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record: order } = await orderFor(building);
  await desk.call('attachments.add', aPicture({ record: order.caseId }), receptionist);
  const after = aPicture({ register: 'orders', record: order.id, kind: 'after', bytes: png(40, 30, 200) });
  await desk.call('attachments.add', after, receptionist);
  for (const of of [
    { register: 'orders', record: order.id },
    { register: 'cases', record: order.caseId },
  ] as const) {
    const { attachments } = await desk.call('attachments.list', of, receptionist);
    expect(attachments.map(({ kind, no }) => [kind, no.slice(0, 1)])).toEqual([
      ['before', 'C'],
      ['after', 'W'],
    ]);
  }
  const { timeline } = await desk.call('cases.read', { caseId: order.caseId }, receptionist);
  expect(timeline.filter(({ data }) => data.kind === 'picture')).toHaveLength(2);
  expect((await desk.call('orders.read', { orderId: order.id }, receptionist)).record.version).toBe(order.version);
});

test('nobody signed in sees or adds a picture', async () => {
  const { desk, receptionist, caseId } = await withCase();
  const { id: attachmentId } = await desk.call('attachments.add', aPicture({ record: caseId }), receptionist);
  for (const actor of [null, { id: receptionist.id, role: null }]) {
    await expect(desk.call('attachments.read', { attachmentId }, actor)).rejects.toMatchObject({ code: 'notSignedIn' });
    const listed = desk.call('attachments.list', { register: 'cases', record: caseId }, actor);
    await expect(listed).rejects.toMatchObject({ code: 'notSignedIn' });
    const added = desk.call('attachments.add', aPicture({ record: caseId }), actor);
    await expect(added).rejects.toMatchObject({ code: 'notSignedIn' });
  }
});

test('a wrong type, too many bytes, a record that is not there and a second save are refused, and nothing is left', async () => {
  const building = await withCase();
  const { desk, dir, receptionist, caseId } = building;
  const add = (fields: Partial<Adding>) =>
    desk.call('attachments.add', aPicture({ record: caseId, ...fields }), receptionist);
  const at = (code: string) => ({ data: { code: 'invalid', faults: [{ field: 'bytes', code }] } });
  await expect(add({ bytes: new TextEncoder().encode('%PDF-1.7') })).rejects.toMatchObject(at('format'));
  await expect(add({ bytes: new Uint8Array(mostPictureBytes + 1) })).rejects.toMatchObject(at('range'));
  await expect(add({ record: randomUUID() })).rejects.toMatchObject({ code: 'notFound' });
  expect(existsSync(join(dir, 'blobs'))).toBe(false);
  const id = randomUUID();
  await add({ id });
  await expect(add({ id })).rejects.toMatchObject({ code: 'alreadySaved' });
  expect(everyRowHasItsFile(building)).toBe(1);
});

test('a record carries so many pictures and no more; one that is struck out makes room', async () => {
  const { desk, receptionist, caseId } = await withCase();
  const add = (shade: number) =>
    desk.call('attachments.add', aPicture({ record: caseId, bytes: png(8, 8, shade) }), receptionist);
  const first = await add(0);
  for (let shade = 1; shade < mostPictures; shade++) await add(shade);
  await expect(add(200)).rejects.toMatchObject({ data: { faults: [{ field: 'bytes', code: 'range' }] } });
  await desk.call('attachments.void', { attachmentId: first.id, reason: '拍错' }, receptionist);
  await add(200);
});

test('struck out by whoever added it or by the supervisor, with a reason; row and file stay', async () => {
  const building = await withCase();
  const { desk, guard, receptionist, supervisor, caseId } = building;
  const { id: attachmentId } = await desk.call('attachments.add', aPicture({ record: caseId }), receptionist);
  const voided = (reason: string, actor = receptionist) =>
    desk.call('attachments.void', { attachmentId, reason }, actor);
  await expect(voided('拍错', guard)).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(voided('')).rejects.toMatchObject({ data: { faults: [{ field: 'reason', code: 'required' }] } });
  expect(await voided('拍到了别人', supervisor)).toMatchObject({
    voided: true,
    voidReason: '拍到了别人',
    mayVoid: false,
  });
  await expect(voided('再来', supervisor)).rejects.toMatchObject({ code: 'stateForbids' });
  expect(everyRowHasItsFile(building)).toBe(1);
  const { timeline } = await desk.call('cases.read', { caseId }, receptionist);
  expect(timeline.at(-1)?.data).toMatchObject({ kind: 'picture', did: 'voided', text: '拍到了别人' });
});

test('a record that is void takes no more pictures', async () => {
  const { desk, receptionist, supervisor, caseId } = await withCase();
  await desk.call('cases.void', { caseId, reason: '重复' }, supervisor);
  const { mayAdd } = await desk.call('attachments.list', { register: 'cases', record: caseId }, receptionist);
  expect(mayAdd).toBe(false);
  const added = desk.call('attachments.add', aPicture({ record: caseId }), receptionist);
  await expect(added).rejects.toMatchObject({ code: 'stateForbids' });
});

test('a file that was changed or is gone is told, never shown', async () => {
  const { desk, dir, receptionist, caseId } = await withCase();
  const { id: attachmentId, hash } = await desk.call('attachments.add', aPicture({ record: caseId }), receptionist);
  const read = () => desk.call('attachments.read', { attachmentId }, receptionist);
  writeFileSync(join(dir, 'blobs', `${hash}.png`), png(9, 9));
  await expect(read()).rejects.toMatchObject({ code: 'fileUnreadable' });
  rmSync(join(dir, 'blobs', `${hash}.png`));
  await expect(read()).rejects.toMatchObject({ code: 'fileUnreadable' });
});

test('a file whose row did not come, as after a crash, leaves no row that points at nothing, and is used when it comes again', async () => {
  const building = await withCase();
  const { desk, dir, receptionist, caseId } = building;
  const add = (id: string, shade: number) =>
    desk.call('attachments.add', aPicture({ record: caseId, id, bytes: png(8, 8, shade) }), receptionist);
  const id = randomUUID();
  await add(id, 1);
  // The second picture's file is written, then its row is refused.
  await expect(add(id, 2)).rejects.toMatchObject({ code: 'alreadySaved' });
  expect(readdirSync(join(dir, 'blobs'))).toHaveLength(2);
  expect(everyRowHasItsFile(building)).toBe(1);
  await add(randomUUID(), 2);
  expect(readdirSync(join(dir, 'blobs'))).toHaveLength(2);
  expect(everyRowHasItsFile(building)).toBe(2);
});

test('whatever is added, refused and struck out: every row has its whole file, and the log is unbroken', async () => {
  const step = fc.record({
    shade: fc.integer({ min: 0, max: 3 }),
    broken: fc.boolean(),
    kind: fc.constantFrom('before', 'after', 'scan', 'other'),
    strike: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const building = await withCase();
      const { desk, receptionist, supervisor, caseId } = building;
      let rows = 0;
      for (const { shade, broken, kind, strike } of steps) {
        const bytes = broken ? png(8, 8, shade).subarray(0, 40) : png(8, 8, shade);
        const added = await desk
          .call('attachments.add', aPicture({ record: caseId, kind, bytes }), receptionist)
          .catch(() => null);
        expect(added === null).toBe(broken);
        if (added) rows++;
        if (added && strike)
          await desk.call('attachments.void', { attachmentId: added.id, reason: '错' }, receptionist);
      }
      expect(everyRowHasItsFile(building)).toBe(rows);
      expect((await desk.call('history.verify', {}, supervisor)).fault).toBeNull();
      await desk.close();
    }),
    { numRuns: 10 },
  );
}, 60_000);
