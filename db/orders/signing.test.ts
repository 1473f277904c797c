import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Signing } from '../../shared/contract/orders.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { drawing, drawn, orderFor, workedOn } from '../../tests/fixtures/orders.ts';
import { png } from '../../tests/fixtures/pictures.ts';
import { Database } from '../store/database.ts';

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

test('a drawn signature is bound to the text above it, kept under its hash, and read back whole', async () => {
  const building = await openBuilding();
  const { desk, dir, receptionist } = building;
  const worked = await workedOn(building, await orderFor(building));
  const signing = drawn(worked);
  const orderId = worked.record.id;
  const view = await desk.call(
    'orders.accept',
    { orderId, rating: 'satisfied', signing, overrideReason: '' },
    receptionist,
  );
  const bytes = Buffer.from(drawing, 'base64');
  const [signature] = view.signatures;
  expect(signature).toMatchObject({
    purpose: 'acceptance',
    text: signing.text,
    textHash: sha256(signing.text),
    imageHash: sha256(bytes),
  });
  const file = join(dir, 'blobs', `${sha256(bytes)}.png`);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const read = () => desk.call('orders.signature', { signatureId: signature?.id ?? '' }, receptionist);
  expect((await read()).image).toBe(drawing);
  writeFileSync(file, 'something else');
  await expect(read()).rejects.toMatchObject({ code: 'fileUnreadable' });
});

test('an empty pad, a dot, a slip without a number and a drawing that is no PNG are refused; no file is left', async () => {
  const building = await openBuilding();
  const { desk, dir, receptionist } = building;
  const worked = await workedOn(building, await orderFor(building));
  const accept = (fields: Partial<Signing>) => {
    const signing = drawn(worked, fields);
    const input = { orderId: worked.record.id, rating: 'satisfied', signing, overrideReason: '' } as const;
    return desk.call('orders.accept', input, receptionist);
  };
  const unsigned = { data: { faults: [{ field: 'signing.image', code: 'required' }] } };
  await expect(accept({ strokes: [] })).rejects.toMatchObject(unsigned);
  await expect(accept({ strokes: [[[5, 5, 0]]] })).rejects.toMatchObject(unsigned);
  await expect(accept({ image: '' })).rejects.toMatchObject(unsigned);
  await expect(accept({ medium: 'paper' })).rejects.toMatchObject({
    data: { faults: [{ field: 'signing.paperRef', code: 'required' }] },
  });
  await expect(accept({ image: Buffer.from('GIF89a').toString('base64') })).rejects.toMatchObject({
    data: { faults: [{ field: 'signing.image', code: 'format' }] },
  });
  await expect(accept({ version: worked.record.version - 1 })).rejects.toMatchObject({ code: 'stateForbids' });
  expect(readdirSync(dir)).not.toContain('blobs');
});

test('S09 a wrong role is refused and the expected one named; a supervisor lets it count with a reason', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const worked = await workedOn(
    building,
    await orderFor(building, { unitId: null, publicArea: true, place: '大堂', subCategory: 'publicArea' }),
  );
  expect(worked.record.requiredSigner).toBe('property');
  const orderId = worked.record.id;
  const accept = (overrideReason: string, actor = receptionist) =>
    desk.call('orders.accept', { orderId, rating: 'satisfied', signing: drawn(worked), overrideReason }, actor);
  await expect(accept('')).rejects.toMatchObject({ data: { code: 'wrongSigner', params: { expected: 'property' } } });
  await expect(accept('主管不在')).rejects.toMatchObject({ code: 'notAllowed' });
  expect((await desk.call('orders.read', { orderId }, receptionist)).record.status).toBe('done');
  const { record } = await accept('主管不在', supervisor);
  expect(record).toMatchObject({ status: 'accepted', signerMatchesRule: false, signOverride: '主管不在' });
});

test('signed on paper: the number alone is enough, and the photo of the slip is bound by its hash', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const worked = await workedOn(building, await orderFor(building));
  const orderId = worked.record.id;
  const bytes = png(600, 400);
  const paper = { medium: 'paper' as const, paperRef: 'F05-0017', image: '', strokes: [] };
  const accept = (scan?: Signing['scan']) => {
    const signing = drawn(worked, { ...paper, ...(scan && { scan }) });
    return desk.call('orders.accept', { orderId, rating: 'satisfied', signing, overrideReason: '' }, receptionist);
  };
  await expect(accept({ name: 'slip.pdf', bytes: new TextEncoder().encode('%PDF') })).rejects.toMatchObject({
    data: { faults: [{ field: 'signing.scan', code: 'format' }] },
  });
  const [signature] = (await accept({ name: 'slip.png', bytes })).signatures;
  expect(signature).toMatchObject({
    medium: 'paper',
    paperRef: 'F05-0017',
    imageHash: null,
    scanHash: sha256(Buffer.from(bytes)),
  });
  const { attachments } = await desk.call('attachments.list', { register: 'orders', record: orderId }, receptionist);
  expect(attachments).toMatchObject([{ id: signature?.scanId, kind: 'scan', bound: true, mayVoid: false }]);

  const again = { id: randomUUID(), register: 'orders', record: orderId, kind: 'scan', caption: '', name: '' } as const;
  const bind = () =>
    desk.call('attachments.add', { ...again, bytes: png(7, 7), signatureId: signature?.id ?? null }, receptionist);
  await expect(bind()).rejects.toMatchObject({ code: 'stateForbids' });
  await desk.call('attachments.void', { attachmentId: signature?.scanId ?? '', reason: '拍糊了' }, supervisor);
  expect((await desk.call('orders.read', { orderId }, receptionist)).signatures[0]?.scanId).toBeNull();
  await bind();
  expect((await desk.call('orders.read', { orderId }, receptionist)).signatures[0]?.scanId).toBe(again.id);
});

test('what was signed is told apart from what the order says now', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const worked = await workedOn(building, await orderFor(building));
  const orderId = worked.record.id;
  const signing = drawn(worked);
  const view = await desk.call(
    'orders.accept',
    { orderId, rating: 'satisfied', signing, overrideReason: '' },
    receptionist,
  );
  expect(view.signatures[0]).toMatchObject({ changedSince: false, textWhole: true });
  const db = new Database(join(building.dir, 'desk.db'));
  db.run("UPDATE orders SET workDone = '换了整灯' WHERE id = ?", orderId);
  db.run("UPDATE signatures SET text = text || '。'");
  db.close();
  const now = await desk.call('orders.read', { orderId }, receptionist);
  expect(now.signatures[0]).toMatchObject({ changedSince: true, textWhole: false });
});
