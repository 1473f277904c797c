import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { hand } from '../../tests/fixtures/keys.ts';
import { aHandover, anIdentity, aPickUp, takeIn } from '../../tests/fixtures/mail.ts';

test('A37 special mail: no document, no initials; the guard signs for each item at the change of shift', async () => {
  const building = await openBuilding();
  const { desk, clock, receptionist, guard, people } = building;
  const letter = await takeIn(building, { trackingNo: 'RA123', addressee: '王小明' });
  const other = await takeIn(building, { trackingNo: 'RA124', addressee: '王小明' });
  const pickUp = (fields: object) => desk.call('mail.handOut', aPickUp([letter], fields), receptionist);
  await expect(pickUp({ identity: null })).rejects.toMatchObject({
    data: { faults: [{ field: 'identity.docNo', code: 'required' }] },
  });
  await expect(pickUp({ identity: { ...anIdentity, originalSeen: false } })).rejects.toMatchObject({
    data: { faults: [{ field: 'identity.originalSeen', code: 'tick' }] },
  });
  // One name, one field, one message: whoever takes it is whoever signs.
  await expect(
    pickUp({ person: 'W.X.', receiver: hand('W.X.'), identity: { ...anIdentity, relationToUnit: '同事' } }),
  ).rejects.toMatchObject({
    data: { faults: [{ field: 'person', code: 'chineseName' }] },
  });
  await expect(pickUp({ receiver: hand('W.X.') })).rejects.toMatchObject({
    data: { faults: expect.arrayContaining([{ field: 'receiver.signer', code: 'chineseName' }]) },
  });
  expect((await desk.call('mail.read', { itemId: letter.record.id }, receptionist)).record.status).toBe('registered');

  clock.set('20:05:00');
  const { items } = await desk.call('mail.custody', {}, guard);
  expect(items.map(({ trackingNo }) => trackingNo)).toEqual(['RA123', 'RA124']);
  const pass = (fields: object) => desk.call('mail.passCustody', aHandover(building, [letter, other], fields), guard);
  await expect(pass({ lines: aHandover(building, [letter]).lines })).rejects.toMatchObject({
    data: { faults: [{ field: 'lines', code: 'count' }] },
  });
  await expect(pass({ receiver: null })).rejects.toMatchObject({
    data: { faults: [{ field: 'receiver.image', code: 'required' }] },
  });
  const lost = aHandover(building, [letter, other]).lines.map((line, i) => ({ ...line, present: i === 0 }));
  await expect(pass({ lines: lost })).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'lines.1.reason', code: 'required' },
        { field: 'reportedTo', code: 'required' },
      ],
    },
  });
  const handover = await pass({});
  expect(handover).toMatchObject({ fromName: '张敏', toName: '周师傅' });
  expect(handover.signatures.map(({ purpose, changedSince }) => [purpose, changedSince])).toEqual([
    ['giver', false],
    ['receiver', false],
  ]);
  const kept = await desk.call('mail.read', { itemId: letter.record.id }, guard);
  expect(kept.keeperName).toBe(people.guard.name);
  expect(kept.custody).toMatchObject([
    { kind: 'taken', who: '张敏' },
    { kind: 'handover', who: '周师傅', signed: true, gapFrom: '' },
  ]);
});

test('three items, one signature, bound to the list of them; of the document only its end is kept', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const items = [
    await takeIn(building, { trackingNo: 'RA1' }),
    await takeIn(building, { trackingNo: 'RA2', type: 'parcelSlip' }),
    await takeIn(building, { trackingNo: '', type: 'magazine' }),
  ];
  const slip = await desk.call('mail.handOut', aPickUp(items), receptionist);
  expect(slip.signatures).toHaveLength(1);
  expect(slip.record).toMatchObject({ person: '王小明', proxy: false, phone: '138****5678' });
  expect(slip.record.identity?.docNoMasked).toBe('**************002X');
  for (const { record } of items) {
    const view = await desk.call('mail.read', { itemId: record.id }, receptionist);
    expect(view.record).toMatchObject({ status: 'pickedUp', moveId: slip.record.id });
    expect(view.move?.signatures[0]?.changedSince).toBe(false);
  }
  await expect(desk.call('mail.handOut', aPickUp(items), receptionist)).rejects.toMatchObject({
    data: { code: 'stateForbids' },
  });
  expect(await desk.call('mail.reveal', { moveId: slip.record.id }, receptionist)).toEqual({ phone: '13812345678' });
});

test('a proxy says whose he is; a foreigner signs with the Chinese name of his document', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const letter = await takeIn(building, { trackingNo: 'RA1' });
  const pickUp = (fields: object) => desk.call('mail.handOut', aPickUp([letter], fields), receptionist);
  await expect(pickUp({ person: '约翰·史密斯' })).rejects.toMatchObject({
    data: { faults: [{ field: 'identity.relationToUnit', code: 'required' }] },
  });
  const identity = { ...anIdentity, docType: 'passport', docNo: 'P1234567', relationToUnit: '同事' };
  const slip = await pickUp({ person: '约翰·史密斯', identity });
  expect(slip.record).toMatchObject({ proxy: true, relation: '同事' });
});

test('at night everything is handed over with an identity check, and nothing goes back to the post office', async () => {
  const building = await openBuilding();
  const { desk, clock, guard } = building;
  clock.set('22:00:00');
  const receive = { trackingNo: '', type: 'letter' as const };
  const letter = await takeIn(building, receive);
  await expect(
    desk.call('mail.handOut', aPickUp([letter], { identity: null, receiver: null }), guard),
  ).rejects.toMatchObject({ data: { faults: [{ field: 'identity.docNo', code: 'required' }] } });
  await expect(
    desk.call('mail.giveUp', { itemIds: [letter.record.id], reason: '查无此人' }, guard),
  ).rejects.toMatchObject({ data: { code: 'notAllowed' } });
  const slip = await desk.call('mail.handOut', aPickUp([letter], { receiver: null }), guard);
  expect(slip.signatures).toEqual([]);
});

test('who takes over an item without a signature finds out from whom: the chain names the one who answers for it', async () => {
  const building = await openBuilding();
  const { desk, clock, guard } = building;
  const letter = await takeIn(building);
  clock.set('21:00:00');
  const slip = await desk.call('mail.handOut', aPickUp([letter]), guard);
  expect(slip.record.lines[0]?.gapFrom).toBe(building.people.receptionist.id);
  const { custody } = await desk.call('mail.read', { itemId: letter.record.id }, guard);
  expect(custody.at(-1)).toMatchObject({ who: '王小明', signed: true, gapFrom: '张敏' });
});
