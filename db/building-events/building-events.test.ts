import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { IndicatorId } from '../../shared/registers/indicators.ts';
import {
  calls,
  eventOf,
  openPowerCut,
  outage,
  powerReport,
  release,
  telling,
  twelveUnits,
} from '../../tests/fixtures/building-events.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { queued } from '../../tests/fixtures/follow-ups.ts';
import { countOf } from '../../tests/fixtures/indicators.ts';
import { emergencyForm, lampReport, tell, tellAll } from '../../tests/fixtures/reports.ts';

test('A07 building-wide power cut: twelve callers, each with a record of its own, and nobody is told a cause or a time', async () => {
  const { building, units } = await twelveUnits();
  const { clock, desk, receptionist } = building;
  for (const [i, unit] of units.slice(0, 3).entries()) {
    clock.set(`14:0${i}:00`);
    const proposed = await desk.call(
      'buildingEvents.fitting',
      { type: 'power', unitId: unit.id, taking: true },
      receptionist,
    );
    expect(proposed.proposal !== null).toBe(i === 2);
    await desk.call('cases.register', powerReport(unit), receptionist);
  }
  const saved = await desk.call('buildingEvents.fitting', { type: 'power', unitId: null, taking: false }, receptionist);
  expect(saved.proposal).toMatchObject({ type: 'power', floors: [3, 4, 5], since: at('14:00:00') });
  expect(saved.proposal?.reports).toHaveLength(3);

  let view = await desk.call('buildingEvents.open', outage(saved.proposal), receptionist);
  expect(view.record).toMatchObject({ no: 'B-A-250303-001', status: 'noWording', startedAt: at('14:00:00') });
  for (const [i, unit] of units.slice(3).entries()) {
    clock.set(`14:0${Math.min(8, 3 + Math.floor(i / 2))}:${i % 2 === 0 ? '10' : '40'}`);
    view = await calls(building, view, unit);
  }
  expect(view.linkedIntakes).toHaveLength(12);
  expect(new Set(view.linkedIntakes.map(({ no }) => no)).size).toBe(12);
  expect(new Set(units.map(({ floor }) => floor)).size).toBe(6);
  for (const [i, { id }] of view.linkedIntakes.entries()) {
    const { record, lines, timers } = await desk.call('cases.read', { caseId: id }, receptionist);
    expect(record).toMatchObject({ unitId: units[i]?.id, status: 'notified', promisedReplyAt: null });
    const { phone } = await desk.call('cases.reveal', { caseId: id }, receptionist);
    expect(phone).toBe(`1390000${String(1000 + i)}`);
    expect(lines).toEqual([]);
    expect(timers).toEqual([]);
  }
  expect(view).toMatchObject({ answers: [], record: { officialAnswer: '' }, callBacks: 0 });
  expect(view.lines.slice(0, 2)).toMatchObject([
    { party: 'propertySupervisor', counted: true, next: { name: '郑主管' } },
    { party: 'propertyManager', counted: true, next: { name: '冯经理' } },
  ]);
  const running = await desk.call('buildingEvents.running', {}, receptionist);
  expect(running).toMatchObject([{ id: view.record.id, answer: null, callers: 12 }]);
  // A promise is refused while nobody has released a time.
  const promised = powerReport(units[0], { promisedReplyAt: at('15:30:00'), buildingEventId: view.record.id });
  await expect(desk.call('cases.register', promised, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'promisedReplyAt', code: 'noWording' }] },
  });
});

test('A07 property supervisor and manager are told at once: who, when, how, and whether within the minute', async () => {
  const { building, view } = await openPowerCut('14:02:00');
  const { clock, desk, receptionist } = building;
  const rules = async () => (await desk.call('now.list', {}, receptionist)).lines.map((line) => line.rule);
  expect(await rules()).toEqual(['notify60s', 'wordingMissing', 'unfinished3h']);
  clock.set('14:02:20');
  await telling(building, view, 'propertySupervisor');
  clock.set('14:03:05');
  await expect(telling(building, view, 'propertyManager')).rejects.toMatchObject({ code: 'lateNeedsReason' });
  clock.set('14:03:20');
  const told = await telling(building, view, 'propertyManager', '在开会');
  expect(told.record).toMatchObject({
    reportedToSupervisorAt: at('14:02:20'),
    reportedToManagerAt: at('14:03:05'),
    minuteMet: false,
  });
  expect(told.lines.map((line) => line.told?.secondsFromIntake)).toEqual([20, 65, undefined]);
  expect(await rules()).toEqual(['wordingMissing', 'unfinished3h']);
});

test('A08 unified wording: shown with the releaser from 14:20, twelve to call back, a correction keeps both versions', async () => {
  const { building, view } = await openPowerCut('14:02:00', 12);
  const { clock, desk, receptionist, supervisor } = building;
  const eventId = view.record.id;
  clock.set('14:20:00');
  const text = '正在抢修，预计15:30恢复';
  await expect(release(building, eventId, text, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  const released = await release(building, eventId, text);
  const answer = { version: 1, text, byName: '李静', at: at('14:20:00') };
  expect(released).toMatchObject({ answers: [answer], callBacks: 12, record: { status: 'wordingReleased' } });
  expect(await desk.call('buildingEvents.running', {}, receptionist)).toMatchObject([{ answer }]);
  const caseId = released.linkedIntakes[0]?.id ?? '';
  expect(await desk.call('buildingEvents.ofCase', { caseId }, receptionist)).toMatchObject({ event: { answer } });
  expect((await desk.call('now.list', {}, receptionist)).lines.map((line) => line.rule)).toContain('callBacks');

  // One by one and several at once, each with who, when and what was said; a try in vain is counted and stays.
  const ids = released.linkedIntakes.map(({ id }) => id);
  const back = (caseIds: string[], result: 'told' | 'noAnswer' = 'told') =>
    desk.call('buildingEvents.tellCallers', { eventId, caseIds, result }, receptionist);
  clock.set('14:25:00');
  expect((await back(ids.slice(0, 1))).callBacks).toBe(11);
  expect((await back(ids.slice(1, 2), 'noAnswer')).linkedIntakes[1]).toMatchObject({ owesCallBack: true, tries: 1 });
  expect((await back(ids.slice(2, 6))).callBacks).toBe(7);
  await expect(back(ids.slice(0, 1))).rejects.toMatchObject({ code: 'stateForbids' });
  const history = await desk.call('history.ofRecord', { register: 'cases', record: caseId }, receptionist);
  expect(history.at(-1)).toMatchObject({
    at: at('14:25:00'),
    actorName: '张敏',
    data: { action: 'tellWording', text },
  });

  clock.set('14:50:00');
  const corrected = await release(building, eventId, '预计17:00恢复');
  expect(corrected.answers.map(({ version, text: said, at: when }) => [version, said, when])).toEqual([
    [1, text, at('14:20:00')],
    [2, '预计17:00恢复', at('14:50:00')],
  ]);
  // Whoever heard 15:30 must hear 17:00.
  expect(corrected.callBacks).toBe(12);
  const tidied = await desk.call(
    'buildingEvents.release',
    { eventId, text: '预计17:00恢复。', tellAgain: false },
    supervisor,
  );
  expect(tidied).toMatchObject({ callBacks: 12, record: { owedAnswer: 2 } });
});

test('who calls after the release has heard the wording that stood on the screen, and only that', async () => {
  const { building, view, units } = await openPowerCut('14:02:00', 3);
  const [next, after] = units.slice(3);
  const eventId = view.record.id;
  building.clock.set('14:20:00');
  await release(building, eventId, '预计15:30恢复');
  const heard = await calls(building, view, next, { answerSaid: 1 });
  expect(heard).toMatchObject({ callBacks: 3 });
  // Typed while the holding sentence still stood there.
  expect(await calls(building, view, after, { answerSaid: 0 })).toMatchObject({ callBacks: 4 });
});

test('the end completes the callers; one pass asks them: closed, reopened as an ordinary case, or tried again', async () => {
  const { building, view } = await openPowerCut('14:02:00', 4);
  const { clock, desk, receptionist } = building;
  const eventId = view.record.id;
  await telling(building, view, 'propertySupervisor');
  await telling(building, view, 'propertyManager');
  clock.set('15:40:00');
  const end = { eventId, reportedBy: '老陈', result: '已恢复供电' };
  const ended = await desk.call('buildingEvents.end', end, receptionist);
  expect(ended).toMatchObject({ unasked: 4, callBacks: 0, record: { status: 'ended', endedAt: at('15:40:00') } });
  const [one, two, three, four] = ended.linkedIntakes.map(({ id }) => id) as [string, string, string, string];
  const read = async (caseId: string) => (await desk.call('cases.read', { caseId }, receptionist)).record;
  expect(await read(one)).toMatchObject({ status: 'followUpPending', result: '已恢复供电', workedBy: '老陈' });
  const queue = () => desk.call('followUps.list', queued, receptionist);
  expect((await queue()).total).toBe(0);
  expect((await desk.call('now.list', {}, receptionist)).lines.map((line) => line.rule)).toEqual(['eventFollowUp']);

  const ask = (caseIds: string[], result: 'satisfied' | 'dissatisfied' | 'noAnswer', opinion = '') =>
    desk.call('buildingEvents.followUp', { eventId, caseIds, result, opinion }, receptionist);
  await expect(desk.call('buildingEvents.close', { eventId }, receptionist)).rejects.toMatchObject({
    code: 'callersUnasked',
  });
  await ask([one, two], 'satisfied');
  expect(await read(one)).toMatchObject({ status: 'closed', followUpResult: 'satisfied' });
  await expect(ask([three], 'dissatisfied')).rejects.toMatchObject({ code: 'invalid' });
  await ask([three], 'dissatisfied', '里间还是没电');
  const again = await desk.call('cases.read', { caseId: three }, receptionist);
  expect(again.record).toMatchObject({ status: 'reopened', reopened: 1, buildingEventId: eventId });
  expect(again.lines.map(({ party }) => party)).toEqual(['hrDept', 'engineering']);
  expect(again.timers.map(({ rule }) => rule)).toEqual(['notify60s', 'unfinished3h']);
  const last = await ask([four], 'noAnswer');
  expect(last.unasked).toBe(0);
  expect((await queue()).lines).toMatchObject([
    { case: { id: four }, followUp: { attempts: [{ result: 'noAnswer' }] } },
  ]);
  const closed = await desk.call('buildingEvents.close', { eventId }, receptionist);
  expect(closed).toMatchObject({ record: { status: 'closed' }, timers: [], steps: [] });
});

test('an existing report is linked with what was told; a complaint and an emergency keep their own telling', async () => {
  const { building, view, units } = await openPowerCut('14:02:00', 3);
  const { clock, desk, receptionist } = building;
  const eventId = view.record.id;
  const link = (caseId: string) => desk.call('buildingEvents.link', { eventId, caseId }, receptionist);
  clock.set('14:10:00');
  const saved = await desk.call('cases.register', powerReport(units[3]), receptionist);
  clock.set('14:10:10');
  await tell(building, saved, 'engineering');
  const linked = await link(saved.record.id);
  expect(linked.record).toMatchObject({ status: 'notified', buildingEventId: eventId, checkDueAt: null });
  expect(linked.lines).toMatchObject([{ party: 'engineering', told: { secondsFromIntake: 10 } }]);
  await expect(link(saved.record.id)).rejects.toMatchObject({ code: 'stateForbids' });
  const other = await desk.call('buildingEvents.open', outage(null), receptionist);
  await expect(
    desk.call('buildingEvents.link', { eventId: other.record.id, caseId: saved.record.id }, receptionist),
  ).rejects.toMatchObject({ code: 'stateForbids' });

  const lamp = await desk.call('cases.register', lampReport(building), receptionist);
  await expect(link(lamp.record.id)).rejects.toMatchObject({ code: 'stateForbids' });
  const complaint = await desk.call('cases.register', powerReport(units[4], { kind: 'complaint' }), receptionist);
  expect((await link(complaint.record.id)).lines.map(({ party }) => party)).toContain('floorSupervisor');
  const cut = emergencyForm({ emergencyType: 'largePowerCut', place: '地下一层', phone: '13900001234' });
  const emergency = await desk.call('cases.registerEmergency', cut, receptionist);
  expect((await link(emergency.record.id)).lines).toHaveLength(6);
});

test('a report that was linked too late keeps its missed minute; taken out again its telling begins anew', async () => {
  const { building, view, units } = await openPowerCut('14:02:00', 3);
  const { clock, desk, receptionist } = building;
  const saved = await desk.call('cases.register', powerReport(units[3]), receptionist);
  const caseId = saved.record.id;
  clock.set('14:05:00');
  const linked = await desk.call('buildingEvents.link', { eventId: view.record.id, caseId }, receptionist);
  expect(linked.record).toMatchObject({ status: 'notified', minuteMet: false });
  const [first] = view.linkedIntakes;
  const out = (id: string, reason: string) => desk.call('buildingEvents.unlink', { caseId: id, reason }, receptionist);
  await expect(out(first?.id ?? '', '')).rejects.toMatchObject({ code: 'invalid' });
  const alone = await out(first?.id ?? '', '只有这一间跳闸');
  expect(alone.record).toMatchObject({
    status: 'registered',
    buildingEventId: null,
    notifyDueAt: at('14:06:00'),
    registeredAt: at('14:00:00'),
  });
  expect(alone.lines.map(({ party }) => party)).toEqual(['engineering', 'floorSupervisor']);
  const now = await eventOf(building, view);
  expect(now.linkedIntakes.map(({ id }) => id)).not.toContain(first?.id);
});

test('Q40 callers of an event and their orders are counted apart from the minute and the fifteen minutes', async () => {
  const { building, units } = await twelveUnits();
  const { clock, desk, receptionist } = building;
  clock.set('14:00:00');
  const ordinary = await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  const orders = [];
  for (const unit of units.slice(0, 2)) {
    const told = await tellAll(building, await desk.call('cases.register', powerReport(unit), receptionist));
    const { orders: made } = await desk.call('orders.ofCase', { caseId: told.record.id }, receptionist);
    orders.push(...made);
  }
  await desk.call('cases.register', powerReport(units[2]), receptionist);
  clock.set('14:02:00');
  const { proposal } = await desk.call(
    'buildingEvents.fitting',
    { type: 'power', unitId: null, taking: false },
    receptionist,
  );
  const view = await desk.call('buildingEvents.open', outage(proposal), receptionist);
  expect(view.linkedIntakes).toHaveLength(3);
  clock.set('14:30:00');
  const march = (id: IndicatorId) => countOf(building, id, '2025-03');
  expect(await march('told')).toEqual({ n: 1, d: 1 });
  expect(await march('toldOfEvents')).toEqual({ n: 2, d: 3 });
  expect(orders).toHaveLength(2);
  expect(ordinary.record.status).toBe('notified');
  expect(await march('onTime')).toEqual({ n: 0, d: 1 });
  expect(await march('onTimeOfEvents')).toEqual({ n: 0, d: 2 });
});

test('a month says how many called for each event and how long there was nothing to say', async () => {
  const { building, view } = await openPowerCut('14:02:00', 5);
  const { clock, desk, receptionist } = building;
  clock.set('14:20:00');
  await release(building, view.record.id, '预计15:30恢复');
  clock.set('14:50:00');
  await release(building, view.record.id, '预计17:00恢复');
  await desk.call('buildingEvents.open', outage(null), receptionist);
  expect(await desk.call('buildingEvents.month', { month: '2025-03' }, receptionist)).toMatchObject({
    events: 2,
    callers: 5,
    minutesToWording: 18,
    lines: [
      { callers: 5, minutesToWording: 18 },
      { callers: 0, minutesToWording: null },
    ],
  });
});

test('an event opened by mistake is void; its callers are ordinary reports that must be told of', async () => {
  const { building, view } = await openPowerCut('14:02:00', 3);
  const { desk, receptionist, supervisor } = building;
  const eventId = view.record.id;
  const reason = '三户各自跳闸';
  await expect(desk.call('buildingEvents.void', { eventId, reason }, receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  const gone = await desk.call('buildingEvents.void', { eventId, reason }, supervisor);
  expect(gone).toMatchObject({ record: { status: 'voided', voidReason: reason }, linkedIntakes: [], timers: [] });
  const { record } = await desk.call('cases.read', { caseId: view.linkedIntakes[0]?.id ?? '' }, receptionist);
  expect(record).toMatchObject({ status: 'registered', buildingEventId: null });
});

test('search finds an event by number, title and every wording that was ever released', async () => {
  const { building, view } = await openPowerCut('14:02:00', 3);
  const { desk, receptionist } = building;
  await release(building, view.record.id, '变压器检修');
  await release(building, view.record.id, '恢复时间另行通知');
  const found = async (text: string) => {
    const { groups } = await desk.call('search.find', { text, register: 'buildingEvents', limit: 5 }, receptionist);
    return groups.flatMap((group) => group.hits.map((hit) => hit.record));
  };
  for (const text of ['B-A-250303-001', '全楼断电', '变压器', '另行通知']) {
    expect(await found(text), text).toEqual([view.record.id]);
  }
});

test('two desks that press at once open one event; a saved form makes one caller', async () => {
  const { building, units } = await twelveUnits();
  const { desk, receptionist } = building;
  for (const unit of units.slice(0, 3)) await desk.call('cases.register', powerReport(unit), receptionist);
  const fitting = { type: 'power', unitId: null, taking: false } as const;
  const { proposal } = await desk.call('buildingEvents.fitting', fitting, receptionist);
  const view = await desk.call('buildingEvents.open', outage(proposal), receptionist);
  await expect(desk.call('buildingEvents.open', outage(proposal), receptionist)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  const id = randomUUID();
  await calls(building, view, units[3], { id });
  await expect(calls(building, view, units[3], { id })).rejects.toMatchObject({ code: 'alreadySaved' });
  expect((await eventOf(building, view)).linkedIntakes).toHaveLength(4);
});

test('an event with several deadlines counts once in the left column, as its list shows it', async () => {
  const { building, view } = await openPowerCut('14:05:00');
  await release(building, view.record.id, '中午来电');
  const { lines, counts } = await building.desk.call('now.list', {}, building.receptionist);
  expect(lines.filter(({ register }) => register === 'buildingEvents').length).toBeGreaterThan(1);
  expect(counts.buildingEvents).toBe(1);
});
