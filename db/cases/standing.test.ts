import { expect, onTestFinished, test } from 'vitest';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { queued } from '../../tests/fixtures/follow-ups.ts';
import { orderFor } from '../../tests/fixtures/orders.ts';
import { emergencyForm, lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { openDesk } from '../desk.ts';
import { followersOf } from './duplicates.ts';

async function notified(building: Building) {
  return tellAll(building, await building.desk.call('cases.register', lampReport(building), building.receptionist));
}
const nowOf = async ({ desk, receptionist }: Building, record: string) =>
  (await desk.call('now.list', {}, receptionist)).lines.filter((line) => line.record === record);

test('a case that is put off leaves Now, comes back by itself exactly then, and keeps its deadlines', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const { record } = await notified(building);
  const caseId = record.id;
  const until = at('16:00:00');
  await expect(
    desk.call('cases.defer', { caseId, until: at('09:00:00'), reason: '客户不在' }, receptionist),
  ).rejects.toMatchObject({ data: { faults: [{ field: 'until', code: 'range' }] } });
  const off = await desk.call('cases.defer', { caseId, until, reason: '客户四点回来' }, receptionist);
  expect(off.record).toMatchObject({ deferredUntil: until, checkDueAt: at('13:00:00'), status: 'notified' });
  expect(off.actions).toContain('resume');

  clock.set('15:59:59');
  expect((await nowOf(building, caseId)).every(({ dueAt }) => dueAt === until)).toBe(true);
  const { lines } = await desk.call(
    'cases.list',
    { status: 'open', unitId: null, text: '', offset: 0, limit: 9 },
    receptionist,
  );
  expect(lines[0]).toMatchObject({ deferredUntil: until, dueAt: until });
  clock.set('16:00:00');
  const due = (await nowOf(building, caseId)).filter(({ dueAt }) => dueAt <= clock.now());
  expect(due.map(({ rule }) => rule).sort()).toEqual(['deferredUntil', 'unfinished3h']);

  const question = { caseId, askedPerson: '老陈', reason: '等配件', justified: true, reportedTo: '' };
  const taken = await desk.call('cases.ask', question, receptionist);
  expect(taken.record.deferredUntil).toBeNull();
  expect(taken.timers).toEqual([{ rule: 'unfinished3h', dueAt: at('19:00:00') }]);
});

test('the fifteen minutes of an order run on while its case is put off, and its line says so', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const { record: order } = await orderFor(building);
  const until = at('16:00:00');
  await desk.call('cases.defer', { caseId: order.caseId, until, reason: '客户四点回来' }, receptionist);
  expect(await nowOf(building, order.id)).toMatchObject([{ rule: 'arrive15m', deferredUntil: until }]);
});

test('a deferral ends early with a reason, and what was due is due again', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const { record } = await notified(building);
  const caseId = record.id;
  await desk.call('cases.defer', { caseId, until: at('16:00:00'), reason: '等客户' }, receptionist);
  const back = await desk.call('cases.resume', { caseId, reason: '客户回来了' }, receptionist);
  expect(back.timers).toEqual([{ rule: 'unfinished3h', dueAt: at('13:00:00') }]);
});

test('an emergency, and what nobody has been told yet, cannot be put off', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, guard } = building;
  const until = clock.now() + 3_600_000;
  const off = (caseId: string) => desk.call('cases.defer', { caseId, until, reason: '忙' }, receptionist);
  const untold = await desk.call('cases.register', lampReport(building), receptionist);
  await expect(off(untold.record.id)).rejects.toMatchObject({ code: 'notDeferrable' });
  expect(untold.refused).toContainEqual({ action: 'defer', why: 'notDeferrable' });
  const fire = emergencyForm({ emergencyType: 'fire', place: '大堂', phone: '119' });
  const told = await tellAll(building, await desk.call('cases.registerEmergency', fire, guard));
  await expect(off(told.record.id)).rejects.toMatchObject({ code: 'notDeferrable' });
});

test('A21 three hours without completion: a good reason sets the next time, a weak one goes up, until it is finished', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('08:00:00');
  const { record } = await notified(building);
  const caseId = record.id;
  clock.set('11:00:00');
  expect((await nowOf(building, caseId)).filter(({ dueAt }) => dueAt <= clock.now())).toMatchObject([
    { rule: 'unfinished3h' },
  ]);
  const question = { caseId, askedPerson: '老陈', reportedTo: '' };
  const part = { ...question, reason: '等配件', justified: true, nextCheckAt: at('12:30:00') };
  expect((await desk.call('cases.ask', part, receptionist)).timers).toEqual([
    { rule: 'unfinished3h', dueAt: at('12:30:00') },
  ]);
  clock.set('12:30:00');
  const weak = { ...question, reason: '没人有空', justified: false };
  await expect(desk.call('cases.ask', weak, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'reportedTo', code: 'required' }] },
  });
  const first = await desk.call('cases.ask', { ...weak, reportedTo: '郑主管' }, receptionist);
  expect(first.record).toMatchObject({ escalatedTo: 'supervisor', escalatedAt: at('12:30:00') });
  expect(first.timeline.at(-1)).toMatchObject({
    at: at('12:30:00'),
    data: { details: { reportedTo: '郑主管', rung: 'supervisor' } },
  });
  expect(first.ladder.next[0]).toMatchObject({ rung: 'propertyManager', reach: [{ name: '冯经理' }] });
  for (const [due, rung] of [
    ['15:30:00', 'propertyManager'],
    ['18:30:00', 'propertyManager'],
  ] as const) {
    expect(first.record.completedAt).toBeNull();
    clock.set(due);
    expect((await nowOf(building, caseId)).filter(({ dueAt }) => dueAt <= clock.now())).toMatchObject([
      { rule: 'unfinished3h' },
    ]);
    const again = await desk.call('cases.ask', { ...weak, reportedTo: '冯经理' }, receptionist);
    expect(again.record.escalatedTo).toBe(rung);
  }
  const done = await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '好了' }, receptionist);
  expect(done.timers.map(({ rule }) => rule)).not.toContain('unfinished3h');
});

test('§2.3 overdue and nobody asks: Now names the next rung; each one is recorded, and only who took it was reached', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('08:00:00');
  const { record } = await notified(building);
  const caseId = record.id;
  clock.set('11:29:59');
  expect((await nowOf(building, caseId))[0]?.escalate).toBeUndefined();
  clock.set('11:30:00');
  const lines = await nowOf(building, caseId);
  expect(lines.find(({ rule }) => rule === 'unfinished3h')?.escalate).toEqual({
    rung: 'supervisor',
    name: '郑主管',
    phone: '13900000021',
  });
  const up = {
    caseId,
    rung: 'supervisor',
    toPerson: '郑主管',
    phone: '13900000021',
    channel: 'phone',
    reason: '没人管',
  } as const;
  const missed = await desk.call('cases.escalate', { ...up, ack: 'noAnswer' }, receptionist);
  expect(missed.record.escalatedTo).toBeNull();
  expect(missed.ladder).toMatchObject({ due: false, next: [{ rung: 'supervisor' }, { rung: 'propertyManager' }] });
  clock.set('12:00:00');
  const again = await desk.call('cases.read', { caseId }, receptionist);
  expect(again.ladder.due).toBe(true);
  const taken = await desk.call('cases.escalate', { ...up, ack: 'acknowledged' }, receptionist);
  expect(taken.record).toMatchObject({ escalatedTo: 'supervisor', escalatedAt: at('12:00:00') });
  expect(taken.timeline.at(-1)?.data).toMatchObject({ action: 'escalate', details: { ack: 'acknowledged' } });
});

test('a duplicate follows the main record: told when it is done, with a follow-up of its own, shown on both', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const main = await notified(building);
  const second = await notified(building);
  const third = await desk.call('cases.register', lampReport(building), receptionist);
  const caseId = second.record.id;
  const mainId = main.record.id;
  expect((await desk.call('cases.alike', { caseId, text: '' }, receptionist)).map(({ id }) => id)).toContain(mainId);
  await expect(desk.call('cases.link', { caseId, mainId: caseId }, receptionist)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  const linked = await desk.call('cases.link', { caseId, mainId }, receptionist);
  expect(linked).toMatchObject({ duplicateOfNo: main.record.no });
  // To a follower: to what it follows.
  const chained = await desk.call('cases.link', { caseId: third.record.id, mainId: caseId }, receptionist);
  expect(chained.record.duplicateOf).toBe(mainId);

  const done = await desk.call(
    'cases.complete',
    { caseId: mainId, reportedBy: '老陈', result: '换好了' },
    receptionist,
  );
  expect(done.duplicates.map(({ no }) => no)).toEqual([second.record.no, third.record.no]);
  const after = await desk.call('cases.read', { caseId }, receptionist);
  expect(after.record).toMatchObject({ status: 'followUpPending', result: '换好了' });
  expect(after.timeline.at(-1)?.data).toMatchObject({ action: 'duplicateDone', details: { main: main.record.no } });
  const { lines } = await desk.call('followUps.list', queued, receptionist);
  expect(lines.map((line) => line.case.id).sort()).toEqual([mainId, caseId].sort());
  // Nobody was told of the third yet: that stays to be done.
  const untold = await desk.call('cases.read', { caseId: third.record.id }, receptionist);
  expect(untold.timers.map(({ rule }) => rule)).toContain('notify60s');

  const apart = await desk.call('cases.unlink', { caseId, reason: '另一盏灯' }, receptionist);
  expect(apart.record.duplicateOf).toBeNull();
  const alone = await desk.call('cases.read', { caseId: mainId }, receptionist);
  expect(alone.timeline.at(-1)?.data).toMatchObject({ action: 'unlink', text: '另一盏灯' });
});

test('S12 each deadline is one alarm: however often they are asked for, after a restart, and after the clock was set back', async () => {
  const building = await openBuilding();
  const { clock, dir, desk, receptionist } = building;
  clock.set('08:00:00');
  const ids = [(await notified(building)).record.id, (await notified(building)).record.id];
  await desk.call('cases.defer', { caseId: ids[0] ?? '', until: at('12:00:00'), reason: '等' }, receptionist);
  const keys = async (from = desk) => {
    const due = (await from.call('alarms.due', {}, receptionist)).filter(({ dueAt }) => dueAt <= clock.now());
    return due.map(({ record, rule, dueAt }) => `${record} ${rule} ${dueAt}`).sort();
  };
  clock.set('12:00:00');
  const first = await keys();
  expect(new Set(first).size).toBe(first.length);
  expect(first.filter((key) => key.includes('deferredUntil'))).toEqual([`${ids[0]} deferredUntil ${at('12:00:00')}`]);
  for (let round = 0; round < 5; round += 1) expect(await keys()).toEqual(first);
  clock.set('09:00:00');
  expect((await keys()).filter((key) => key.includes('unfinished3h'))).toEqual([]);
  clock.set('12:00:00');
  await desk.close();
  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  expect(await keys(again)).toEqual(first);
});

test('who follows whom is one look in an index', async () => {
  const { desk } = await openBuilding();
  expect(followersOf).toContain('INDEXED BY casesDuplicates');
  expect(desk.phase()).toMatchObject({ phase: 'ready' });
});
