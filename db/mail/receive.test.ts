import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aBatch, aLetter, aPickUp, takeIn } from '../../tests/fixtures/mail.ts';

test('a parcel without its number is refused, and so is a number that lies here already, however it was typed', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const fault = (fields: object) =>
    expect(takeIn(building, fields)).rejects.toMatchObject({ data: { code: 'invalid' } });
  await expect(takeIn(building, { type: 'parcelSlip', trackingNo: '' })).rejects.toMatchObject({
    data: { faults: [{ field: 'trackingNo', code: 'required' }] },
  });
  await fault({ addressee: '', unitId: null });
  const first = await takeIn(building);
  await expect(takeIn(building, { trackingNo: 'ｒａ123456785cn' })).rejects.toMatchObject({
    data: { faults: [{ field: 'trackingNo', code: 'duplicate' }] },
  });
  await desk.call('mail.handOut', aPickUp([first]), receptionist);
  expect((await takeIn(building)).record.status).toBe('registered');
  await expect(
    desk.call('mail.receive', { ...aLetter(building), id: first.record.id }, receptionist),
  ).rejects.toMatchObject({ data: { code: 'alreadySaved' } });
});

test('count and seal come before the signature: what does not agree must be written down', async () => {
  const { desk, receptionist } = await openBuilding();
  const take = (fields: object) => desk.call('mail.takeBatch', aBatch(fields), receptionist);
  const faults = (...fields: [string, string][]) => ({
    data: { faults: fields.map(([field, code]) => ({ field, code })) },
  });
  await expect(take({ countedItems: null, sealOk: null })).rejects.toMatchObject(
    faults(['countedItems', 'required'], ['sealOk', 'required']),
  );
  await expect(take({ countedItems: 119 })).rejects.toMatchObject(faults(['difference', 'required']));
  await expect(take({ sealOk: false })).rejects.toMatchObject(faults(['difference', 'required']));
  await expect(take({ specialCount: 121 })).rejects.toMatchObject(faults(['specialCount', 'count']));
  await expect(take({ stamped: false, receiver: null })).rejects.toMatchObject(
    faults(['stamped', 'tick'], ['receiver.image', 'required']),
  );
  const batch = await take({ countedItems: 119, difference: '少一件，邮递员当场确认' });
  expect(batch.record).toMatchObject({ no: 'D-A-250303-001', sealOk: true });
  expect(batch.signatures).toMatchObject([{ purpose: 'receiver', signer: '张敏', changedSince: false }]);
});

test('special items of a batch are counted as they are written down, and hang on its signature', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const batch = await desk.call('mail.takeBatch', aBatch({ specialCount: 2 }), receptionist);
  const view = await takeIn(building, { batchId: batch.record.id });
  expect(view).toMatchObject({ batchNo: batch.record.no, custody: [{ kind: 'taken', signed: true }] });
  expect(await desk.call('mail.batches', {}, receptionist)).toMatchObject([{ registered: 1 }]);
});

test('Q24 couriers are refused, unless a supervisor gives a reason or has let them in beforehand', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor, units } = building;
  const courier = aLetter(building, { type: 'courier', trackingNo: 'SF1234567890123' });
  await expect(desk.call('mail.receive', courier, receptionist)).rejects.toMatchObject({
    data: { code: 'courierRefused' },
  });
  await expect(desk.call('mail.receive', courier, supervisor)).rejects.toMatchObject({
    data: { faults: [{ field: 'exceptReason', code: 'required' }] },
  });
  const excepted = { ...courier, exceptReason: '住院，请代收' };
  const item = await desk.call('mail.receive', excepted, supervisor);
  expect(item.record).toMatchObject({ special: true, exceptReason: '住院，请代收', exceptBy: supervisor.id });

  const standing = { id: randomUUID(), kind: 'courier', unitId: units.e0901.id, addressee: '', active: true } as const;
  const said = { ...standing, text: '合同约定代收', until: null };
  await expect(desk.call('mail.instruct', said, receptionist)).rejects.toMatchObject({ data: { code: 'notAllowed' } });
  await desk.call('mail.instruct', said, supervisor);
  const let_ = { ...courier, id: randomUUID(), trackingNo: 'SF2', unitId: units.e0901.id };
  expect((await desk.call('mail.receive', let_, receptionist)).record).toMatchObject({
    exceptReason: '合同约定代收',
    exceptBy: supervisor.id,
  });
});

test('a standing instruction meets the item at the counter: kept, forwarded, given back', async () => {
  const building = await openBuilding();
  const { desk, receptionist, units } = building;
  const instruct = (kind: 'hold' | 'forward' | 'return', addressee: string, until: number | null = null) =>
    desk.call(
      'mail.instruct',
      { id: randomUUID(), kind, unitId: units.e1203.id, addressee, text: `${kind} it`, until, active: true },
      receptionist,
    );
  await instruct('forward', '李四');
  await instruct('return', '赵六');
  await expect(instruct('hold', '')).rejects.toMatchObject({
    data: { faults: [{ field: 'until', code: 'required' }] },
  });
  await instruct('hold', '', at('18:00:00'));
  expect((await takeIn(building, { trackingNo: 'R1' })).record).toMatchObject({
    status: 'held',
    heldUntil: at('18:00:00'),
    instruction: 'hold',
  });
  expect((await takeIn(building, { trackingNo: 'R2', addressee: '李四' })).record).toMatchObject({
    status: 'movedOut',
    forwardTo: 'forward it',
  });
  expect((await takeIn(building, { trackingNo: 'R3', addressee: '赵六' })).record).toMatchObject({
    status: 'returnToPost',
    returnReason: 'return it',
  });
  building.clock.set('18:00:01');
  expect((await takeIn(building, { trackingNo: 'R4' })).record.status).toBe('registered');
});

test('of two codes on a label the one that was taken counts from then on', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  await takeIn(building, {
    type: 'parcelSlip',
    trackingNo: 'SF1234567890123',
    carrier: '顺丰',
    skipped: ['773012345678'],
  });
  expect(await desk.call('mail.shapes', {}, receptionist)).toMatchObject([
    { shape: 'SF#13', counts: true, carrier: '顺丰', type: 'parcelSlip' },
    { shape: '#12', counts: false },
  ]);
});

test('a scan knows an item by its own code and by the carrier’s number, what is still here before what has gone', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const first = await takeIn(building);
  await desk.call('mail.handOut', aPickUp([first]), receptionist);
  const second = await takeIn(building);
  const found = (text: string) => desk.call('codes.find', { text }, receptionist);
  expect(await found(first.tag)).toMatchObject({ register: 'mailItems', record: first.record.id });
  expect(await found('ra123456785cn')).toMatchObject({ record: second.record.id, name: 'RA123456785CN' });
  const { groups } = await desk.call('search.find', { text: '6785', register: null, limit: 5 }, receptionist);
  expect(groups.find(({ register }) => register === 'mailItems')?.hits).toHaveLength(2);
  const card = await desk.call('units.card', { unitId: building.units.e1203.id }, receptionist);
  expect(card.mail.map(({ id }) => id)).toEqual([second.record.id]);
});
