import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aDropOff, aHandover, aPickUp, aWayOut, takeIn } from '../../tests/fixtures/mail.ts';

const day = 86_400_000;

test('Q11 nobody home twice: back to the post office, with the reason and the postman’s signature', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const letter = await takeIn(building);
  const itemIds = [letter.record.id];
  const attempt = () => desk.call('mail.attempt', { itemIds, result: 'noOneHome', at: null }, receptionist);
  const state = async () => (await desk.call('mail.read', { itemId: letter.record.id }, receptionist)).record.status;
  await expect(desk.call('mail.giveAway', aWayOut('return', [letter]), receptionist)).rejects.toMatchObject({
    data: { code: 'stateForbids' },
  });
  await attempt();
  expect(await state()).toBe('attemptFailed');
  await attempt();
  expect(await state()).toBe('returnToPost');
  await expect(attempt()).rejects.toMatchObject({ data: { code: 'stateForbids' } });
  await expect(
    desk.call('mail.giveAway', aWayOut('return', [letter], { reason: '', receiver: null }), receptionist),
  ).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'reason', code: 'required' },
        { field: 'receiver.image', code: 'required' },
      ],
    },
  });
  await desk.call('mail.giveAway', aWayOut('return', [letter]), receptionist);
  const { record, custody } = await desk.call('mail.read', { itemId: letter.record.id }, receptionist);
  expect(record).toMatchObject({ status: 'returned', returnReason: '两次派送无人' });
  expect(custody.at(-1)).toMatchObject({ kind: 'return', who: '邮递员赵', signed: true });
});

test('a special item is never just left in a pigeon-hole, an ordinary letter is', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const deliver = (id: string) =>
    desk.call('mail.attempt', { itemIds: [id], result: 'delivered', at: null }, receptionist);
  const special = await takeIn(building);
  await expect(deliver(special.record.id)).rejects.toMatchObject({ data: { code: 'stateForbids' } });
  await desk.call('mail.attempt', { itemIds: [special.record.id], result: 'refused', at: null }, receptionist);
  await expect(deliver(special.record.id)).rejects.toMatchObject({ data: { code: 'mailUnsigned' } });
  const letter = await takeIn(building, { type: 'letter', trackingNo: '' });
  await deliver(letter.record.id);
  expect((await desk.call('mail.read', { itemId: letter.record.id }, receptionist)).record.status).toBe('delivered');
});

test('somebody who has moved is phoned, and his mail forwarded', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const letter = await takeIn(building);
  const itemIds = [letter.record.id];
  await desk.call('mail.moveOut', { itemIds, forwardTo: '', said: '邻居说已搬' }, receptionist);
  const told = { toPerson: '王小明', phone: '', channel: 'phone', ack: 'acknowledged', said: '请转寄新址' } as const;
  await desk.call('mail.tell', { itemIds, ...told }, receptionist);
  const away = (fields: object) => desk.call('mail.giveAway', aWayOut('forward', [letter], fields), receptionist);
  await expect(away({})).rejects.toMatchObject({ data: { faults: [{ field: 'forwardTo', code: 'required' }] } });
  await away({ forwardTo: '新华路 8 号' });
  const { record, timeline } = await desk.call('mail.read', { itemId: letter.record.id }, receptionist);
  expect(record).toMatchObject({ status: 'forwarded', forwardTo: '新华路 8 号', notices: 1 });
  expect(timeline.map(({ data }) => data.kind === 'mail' && data.step)).toEqual([
    'register',
    'moveOut',
    'tell',
    'forward',
  ]);
});

test('what lies too long stands on Now, what is kept on the day it ends, what goes back on the next', async () => {
  const building = await openBuilding();
  const { desk, clock, receptionist } = building;
  const letter = await takeIn(building);
  const held = await takeIn(building, { trackingNo: 'R2', addressee: '钱多多' });
  await desk.call(
    'mail.hold',
    { itemIds: [held.record.id], until: at('10:00:00') + 8 * day, reason: '春节' },
    receptionist,
  );
  const due = async () => {
    const { lines, counts } = await desk.call('now.list', {}, receptionist);
    return [counts.mail, ...lines.map(({ rule, place }) => `${rule} ${place}`)];
  };
  expect(await due()).toEqual([0]);
  clock.advance(3 * day);
  expect(await due()).toEqual([1, 'mailTooLong E-1203']);
  await desk.call('mail.giveUp', { itemIds: [letter.record.id], reason: '联系不上' }, receptionist);
  clock.set('10:00:00', '2025-03-11');
  expect(await due()).toEqual([2, 'mailReturn E-1203', 'mailHeld E-1203']);
  await desk.call('mail.release', { itemIds: [held.record.id] }, receptionist);
  await desk.call('mail.handOut', aPickUp([letter, held], { person: '王小明', identity: anotherOf() }), receptionist);
  expect(await due()).toEqual([0]);
});

test('a new number of days holds for what lies here already', async () => {
  const building = await openBuilding();
  const { desk, clock, supervisor } = building;
  await takeIn(building);
  clock.advance(2 * day);
  expect((await desk.call('now.list', {}, supervisor)).counts.mail).toBe(0);
  await desk.call('parameters.save', { key: 'mail.overdueDays', value: 1, validFrom: clock.now() }, supervisor);
  expect((await desk.call('now.list', {}, supervisor)).counts.mail).toBe(1);
});

const anotherOf = () => ({
  docType: 'idCard' as const,
  docNo: '11010519491231002X',
  originalSeen: true,
  copyKept: false,
  relationToUnit: '同屋',
});

test('an outgoing parcel: the sender signs, then the carrier', async () => {
  const building = await openBuilding();
  const { desk, clock, receptionist } = building;
  await expect(desk.call('mail.dropOff', aDropOff(building, { giver: null }), receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'giver.image', code: 'required' }] },
  });
  const parcel = await desk.call('mail.dropOff', aDropOff(building), receptionist);
  expect(parcel.record).toMatchObject({ status: 'toSend', direction: 'out' });
  clock.advance(day);
  expect((await desk.call('now.list', {}, receptionist)).lines).toMatchObject([
    { rule: 'mailSend', who: '上海 林女士' },
  ]);
  await desk.call('mail.giveAway', aWayOut('send', [parcel], { person: '顺丰小刘' }), receptionist);
  const { custody } = await desk.call('mail.read', { itemId: parcel.record.id }, receptionist);
  expect(custody.map(({ kind, who, signed }) => [kind, who, signed])).toEqual([
    ['dropOff', '陈明', true],
    ['send', '顺丰小刘', true],
  ]);
});

test('what cannot be found at the handover is reported, waits for a supervisor, and may turn up', async () => {
  const building = await openBuilding();
  const { desk, clock, receptionist, guard } = building;
  const letter = await takeIn(building);
  clock.set('20:00:00');
  const lines = [{ itemId: letter.record.id, present: false, reason: '架上没有' }];
  await desk.call('mail.passCustody', aHandover(building, [letter], { lines, reportedTo: '郑主管' }), receptionist);
  expect((await desk.call('now.list', {}, guard)).lines).toMatchObject([
    { rule: 'mailLost', record: letter.record.id },
  ]);
  const view = await desk.call('mail.read', { itemId: letter.record.id }, guard);
  expect(view).toMatchObject({ keeperName: '张敏', record: { status: 'missing', reportedTo: '郑主管' } });
  await desk.call('mail.find', { itemIds: [letter.record.id], where: '夹在报纸里' }, guard);
  expect((await desk.call('mail.read', { itemId: letter.record.id }, guard)).record.status).toBe('registered');
});

test('a missing issue: the post office is pressed, and without result the head hears of it', async () => {
  const { desk, clock, receptionist } = await openBuilding();
  const issue = await desk.call(
    'mail.missIssue',
    {
      id: randomUUID(),
      title: '财经',
      issue: '第 9 期',
      copies: 2,
      expectedOn: '2025-03-03',
      batchId: null,
      contacted: '投递部',
      result: '答应补送',
    },
    receptionist,
  );
  clock.advance(day);
  expect((await desk.call('now.list', {}, receptionist)).lines).toMatchObject([
    { rule: 'issueMissing', place: '财经' },
  ]);
  const settle = (fields: object) =>
    desk.call(
      'mail.settleIssue',
      { issueId: issue.id, outcome: 'reported', result: '没有消息', reportedTo: '', ...fields },
      receptionist,
    );
  await expect(settle({})).rejects.toMatchObject({ data: { faults: [{ field: 'reportedTo', code: 'required' }] } });
  expect(await settle({ reportedTo: '冯经理' })).toMatchObject({ status: 'reported', reportedTo: '冯经理' });
  expect(await settle({ outcome: 'arrived', result: '补到' })).toMatchObject({
    status: 'arrived',
    reportedTo: '冯经理',
  });
  await expect(settle({ outcome: 'arrived' })).rejects.toMatchObject({ data: { code: 'stateForbids' } });
});

test('a correction says what it was, and strikes nothing out', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor, units } = building;
  const { record } = await takeIn(building);
  const { type, trackingNo, shelf, remarks } = record;
  const said = { itemId: record.id, type, trackingNo, shelf, remarks, addressee: '王小敏', unitId: units.e0901.id };
  const view = await desk.call('mail.correct', { ...said, reason: '看错了' }, receptionist);
  expect(view.record).toMatchObject({ addressee: '王小敏', place: 'E-0901' });
  expect(view.timeline.at(-1)?.data).toMatchObject({ step: 'correct', details: { addressee: '王小明 → 王小敏' } });
  await desk.call('mail.void', { itemId: record.id, reason: '重复登记' }, supervisor);
  expect((await desk.call('mail.read', { itemId: record.id }, supervisor)).record).toMatchObject({
    status: 'voided',
    voided: true,
  });
});
