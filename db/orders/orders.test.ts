import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { readingOf } from '../../tests/fixtures/indicators.ts';
import { drawn, orderFor, workedOn } from '../../tests/fixtures/orders.ts';
import { asked, lampReport, tell, tellAll } from '../../tests/fixtures/reports.ts';

const minute = 60_000;

test('S13 the order begins when engineering takes the report, and with its slip back the case is done', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:05:00');
  const order = await orderFor(building);
  expect(order.record).toMatchObject({
    status: 'received',
    dept: 'engineering',
    place: 'E-1203',
    engNotifiedAt: at('10:05:00'),
    receivedAt: at('10:05:00'),
    arriveBy: at('10:20:00'),
    requiredSigner: 'occupant',
  });
  expect(order.record.no).toMatch(/^W-A-250303-001$/);
  expect(order.timers).toEqual([{ rule: 'arrive15m', dueAt: at('10:20:00') }]);

  clock.set('10:15:00');
  const worked = await workedOn(building, order);
  expect(worked.timers).toEqual([]);
  const orderId = order.record.id;
  const accepted = await desk.call(
    'orders.accept',
    { orderId, rating: 'satisfied', signing: drawn(worked), overrideReason: '' },
    receptionist,
  );
  expect(accepted.record).toMatchObject({ status: 'accepted', signer: 'Wang', signerMatchesRule: true });
  clock.set('11:00:00');
  const back = await desk.call('orders.return', { orderId }, receptionist);
  expect(back.record).toMatchObject({
    status: 'returned',
    returnedToDeskAt: at('11:00:00'),
    receivedBackBy: receptionist.id,
  });
  expect(back).toMatchObject({ receivedBackByName: '张敏', caseStatus: 'followUpPending' });
  const caseId = order.record.caseId;
  const { record, timeline } = await desk.call('cases.read', { caseId }, receptionist);
  expect(record).toMatchObject({ status: 'followUpPending', result: '已换灯管', completedAt: at('11:00:00') });
  expect(timeline.flatMap(({ data }) => (data.kind === 'order' ? [data.step] : []))).toEqual([
    'open',
    'arrive',
    'done',
    'accept',
    'return',
  ]);
  await desk.call('cases.followUp', asked(caseId, 'satisfied'), receptionist);
  await desk.call('cases.close', { caseId, reason: '' }, receptionist);
  expect((await desk.call('orders.read', { orderId }, receptionist)).record.status).toBe('closed');
});

test('a question, a theft and telling the floor supervisor make no order; cleaning makes one of housekeeping', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const details = { itemDescription: '黑色钱包', housekeepingAsked: 'yes' };
  const lost = lampReport(building, { subCategory: 'lost', details });
  const theft = await desk.call('cases.register', lost, receptionist);
  await tellAll(building, theft);
  const lamp = await desk.call('cases.register', lampReport(building, { id: randomUUID() }), receptionist);
  await tell(building, lamp, 'floorSupervisor');
  for (const { record } of [theft, lamp]) {
    expect((await desk.call('orders.ofCase', { caseId: record.id }, receptionist)).orders).toEqual([]);
  }
  expect(
    (await orderFor(building, { subCategory: 'cleaning', details: { cleaningIssue: 'toilet' } })).record.dept,
  ).toBe('housekeeping');
});

test('A19 fifteen minutes: at the limit on time, a second later late; half of two', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:05:00');
  const first = await orderFor(building);
  const second = await orderFor(building);
  clock.set('10:21:00');
  const arrive = (orderId: string, time: string) => desk.call('orders.arrive', { orderId, at: at(time) }, receptionist);
  expect((await arrive(first.record.id, '10:20:00')).record.arrivedInTime).toBe(true);
  expect((await arrive(second.record.id, '10:21:00')).record.arrivedInTime).toBe(false);
  const reading = await readingOf(building, 'onTime', '2025-03');
  expect(reading).toMatchObject({ n: 1, d: 2, tenths: 500, target: 100, verdict: 'missed', gap: 1 });
});

test('an arrival before the receipt or still to come is refused, and nothing is lost', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:05:00');
  const { record } = await orderFor(building);
  clock.set('10:10:00');
  const arrive = (time: string) => desk.call('orders.arrive', { orderId: record.id, at: at(time) }, receptionist);
  await expect(arrive('10:04:59')).rejects.toMatchObject({ data: { faults: [{ field: 'at', code: 'before' }] } });
  await expect(arrive('10:10:01')).rejects.toMatchObject({ data: { faults: [{ field: 'at', code: 'future' }] } });
  await arrive('10:08:00');
  const done = { orderId: record.id, workDone: '好了', parts: [], at: at('10:07:00') };
  await expect(desk.call('orders.done', done, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'at', code: 'before' }] },
  });
});

test('A22 unfinished: refused without reason and appointment; then rescheduled, with an apology owed', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:05:00');
  const { record } = await orderFor(building);
  const orderId = record.id;
  clock.set('10:15:00');
  await desk.call('orders.arrive', { orderId, at: null }, receptionist);
  clock.set('10:30:00');
  const unfinished = (reason: string, nextAppointment: number | null) =>
    desk.call('orders.unfinished', { orderId, reason, nextAppointment }, receptionist);
  await expect(unfinished('', null)).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'reason', code: 'required' },
        { field: 'nextAppointment', code: 'required' },
      ],
    },
  });
  await expect(unfinished('等配件', at('10:29:00'))).rejects.toMatchObject({
    data: { faults: [{ field: 'nextAppointment', code: 'range' }] },
  });
  const view = await unfinished('等配件', at('15:00:00'));
  expect(view.record).toMatchObject({ status: 'rescheduled', timesUnfinished: 1, arrivedInTime: true });
  expect(view.timers).toEqual([
    { rule: 'apologise', dueAt: at('10:30:00') },
    { rule: 'appointment', dueAt: at('15:00:00') },
  ]);
  const { lines, counts } = await desk.call('now.list', {}, receptionist);
  expect(lines.map(({ register, rule, dueAt }) => [register, rule, dueAt])).toEqual([
    ['orders', 'apologise', at('10:30:00')],
    ['orders', 'appointment', at('15:00:00')],
    ['cases', 'unfinished3h', at('18:00:00')],
  ]);
  // One order, however many of its deadlines run.
  expect(counts.orders).toBe(1);

  await desk.call('orders.apologise', { orderId, toPerson: 'Wang' }, receptionist);
  clock.set('15:00:00');
  const again = await desk.call('orders.receive', { orderId, receivedBy: '老陈', at: null }, receptionist);
  expect(again).toMatchObject({
    record: { status: 'received', arriveBy: at('15:00:00') + 15 * minute, arrivedAt: null },
    timers: [{ rule: 'arrive15m', dueAt: at('15:15:00') }],
  });
});

test('A21 three hours without completion: asked, a reason that will do sets a new check, another needs the head', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('08:00:00');
  const { record } = await orderFor(building);
  const caseId = record.caseId;
  await desk.call('orders.arrive', { orderId: record.id, at: null }, receptionist);
  clock.set('11:00:00');
  const due = await desk.call('alarms.due', {}, receptionist);
  expect(due).toMatchObject([{ rule: 'unfinished3h', dueAt: at('11:00:00'), record: caseId }]);
  const question = { caseId, askedPerson: '老陈', reason: '等配件', justified: true, reportedTo: '' };
  const waits = await desk.call('cases.ask', question, receptionist);
  expect(waits.timers).toEqual([{ rule: 'unfinished3h', dueAt: at('14:00:00') }]);
  clock.set('14:00:00');
  const idle = { ...question, reason: '没人有空', justified: false };
  await expect(desk.call('cases.ask', idle, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'reportedTo', code: 'required' }] },
  });
  const reported = await desk.call('cases.ask', { ...idle, reportedTo: '工程部经理' }, receptionist);
  expect(reported.timeline.at(-1)).toMatchObject({
    at: at('14:00:00'),
    data: { details: { reportedTo: '工程部经理' } },
  });
  expect(reported.timers).toEqual([{ rule: 'unfinished3h', dueAt: at('17:00:00') }]);
  const called = await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '已修好' }, receptionist);
  expect(called.timers.map(({ rule }) => rule)).toEqual(['followUpMorning', 'followUp']);
  const { orders } = await desk.call('orders.ofCase', { caseId }, receptionist);
  expect(orders[0]?.record).toMatchObject({ status: 'done', workDone: '已修好', dispatcherCallbackAt: at('14:00:00') });
});

test('a dissatisfied caller gets a new order; the first one keeps what it was', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const order = await orderFor(building);
  const worked = await workedOn(building, order);
  const orderId = order.record.id;
  const caseId = order.record.caseId;
  const signing = drawn(worked);
  await desk.call('orders.accept', { orderId, rating: 'basically', signing, overrideReason: '' }, receptionist);
  await desk.call('orders.return', { orderId }, receptionist);
  const again = await desk.call('cases.followUp', asked(caseId, 'dissatisfied', '还闪'), receptionist);
  await tellAll(building, again);
  const { orders } = await desk.call('orders.ofCase', { caseId }, receptionist);
  expect(orders.map(({ record }) => record.status)).toEqual(['returned', 'received']);
});

test('an order opened by hand waits to be told; a void case calls its order off', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const fields = { subCategory: 'noise' as const };
  const { record } = await desk.call('cases.register', lampReport(building, fields), receptionist);
  const orderId = randomUUID();
  const opened = await desk.call('orders.open', { id: orderId, caseId: record.id, toPerson: '' }, receptionist);
  expect(opened).toMatchObject({ record: { status: 'registered' }, steps: ['tell', 'cancel'] });
  const second = { id: randomUUID(), caseId: record.id, toPerson: '' };
  await expect(desk.call('orders.open', second, receptionist)).rejects.toMatchObject({ code: 'stateForbids' });
  await desk.call('orders.tell', { orderId, toPerson: '老陈', at: null }, receptionist);
  await desk.call('cases.void', { caseId: record.id, reason: '误录' }, supervisor);
  const off = await desk.call('orders.read', { orderId }, receptionist);
  expect(off).toMatchObject({ record: { status: 'cancelled', cancelReason: '误录' }, timers: [], steps: [] });
});

test('orders are listed newest first, filtered by state, and found by number, place, words and who took them', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const first = await orderFor(building);
  const second = await orderFor(building, { content: '水龙头漏水', subCategory: 'plumbing' });
  await workedOn(building, first);
  const list = async (status: 'open' | 'all' | 'done', text = '') => {
    const page = await desk.call('orders.list', { status, text, offset: 0, limit: 50 }, receptionist);
    return page.lines.map(({ id }) => id);
  };
  expect(await list('open')).toEqual([second.record.id, first.record.id]);
  expect(await list('done')).toEqual([first.record.id]);
  expect(await list('all', '水龙头')).toEqual([second.record.id]);
  expect(await list('all', first.record.no)).toEqual([first.record.id]);
  const { groups } = await desk.call('search.find', { text: '工程部', register: 'orders', limit: 10 }, receptionist);
  expect(groups[0]?.hits.map(({ title }) => title)).toEqual([second.record.no, first.record.no]);
});
