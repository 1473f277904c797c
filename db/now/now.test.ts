import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at, handClock } from '../../tests/fixtures/clock.ts';
import { emergencyForm, lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { openDesk } from '../desk.ts';

test('Now shows what is owed today, emergencies first, then who must be told, then by time', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, guard } = building;
  clock.set('08:00:00');
  await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  clock.set('12:00:00');
  const lamp = await desk.call('cases.register', lampReport(building), receptionist);
  clock.advance(1000);
  const fire = emergencyForm({ emergencyType: 'fire', place: '地下车库', phone: '119', content: '冒烟' });
  const saved = await desk.call('cases.registerEmergency', fire, guard);
  const { lines, counts } = await desk.call('now.list', {}, receptionist);
  expect(lines.slice(0, 4)).toMatchObject([
    {
      rule: 'notify60s',
      record: saved.record.id,
      emergency: true,
      type: 'fire',
      place: '地下车库',
      what: '冒烟',
      who: '周师傅',
      since: at('12:00:01'),
      dueAt: at('12:01:01'),
    },
    { rule: 'notify60s', record: lamp.record.id, emergency: false, type: 'lamp', who: '张敏' },
    { rule: 'arrive15m', register: 'orders', dueAt: at('08:15:00'), type: 'lamp', who: '工程部' },
    { rule: 'unfinished3h', dueAt: at('11:00:00') },
  ]);
  expect(counts).toEqual({
    ...{ now: 6, cases: 3, orders: 1, buildingEvents: 0, calls: 0, followUps: 0 },
    ...{ keys: 0, mail: 0, visits: 0, foundItems: 0, handovers: 0, incidents: 0, patrols: 0, deskNotes: 0 },
    conflicts: 0,
  });
});

test('what falls due tomorrow is not on today, but the next hour is, also over midnight', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const promised = at('00:20:00', '2025-03-04');
  clock.set('14:00:00');
  await desk.call('cases.register', lampReport(building, { promisedReplyAt: promised }), receptionist);
  const rules = async () => (await desk.call('now.list', {}, receptionist)).lines.map((line) => line.rule);
  expect(await rules()).toEqual(['notify60s', 'unfinished3h']);
  clock.set('23:30:00');
  expect(await rules()).toEqual(['notify60s', 'unfinished3h', 'promised']);
});

test('a snooze needs a reason, lasts two hours at most, and survives a restart', async () => {
  const building = await openBuilding();
  const { clock, desk, dir, receptionist } = building;
  clock.set('10:00:00');
  const { record } = await desk.call('cases.register', lampReport(building), receptionist);
  const snooze = { register: 'cases' as const, record: record.id, rule: 'notify60s' as const, reason: '三部电话' };
  const until = (time: string) => desk.call('alarms.snooze', { ...snooze, until: at(time) }, receptionist);
  for (const time of ['10:00:00', '12:00:01']) {
    await expect(until(time)).rejects.toMatchObject({ data: { faults: [{ field: 'until', code: 'range' }] } });
  }
  await expect(
    desk.call('alarms.snooze', { ...snooze, until: at('10:05:00'), reason: ' ' }, receptionist),
  ).rejects.toMatchObject({ data: { faults: [{ field: 'reason', code: 'required' }] } });
  await expect(
    desk.call('alarms.snooze', { ...snooze, rule: 'help5m', until: at('10:05:00') }, receptionist),
  ).rejects.toMatchObject({ code: 'notFound' });
  await until('10:05:00');
  expect(await desk.call('alarms.due', {}, null)).toEqual([]);
  const { lines, counts } = await desk.call('now.list', {}, receptionist);
  expect(lines.at(-1)).toMatchObject({ rule: 'notify60s', snoozedUntil: at('10:05:00') });
  expect(counts.now).toBe(1);
  const history = await desk.call('history.ofRecord', { register: 'cases', record: record.id }, receptionist);
  expect(history.at(-1)?.data).toEqual({
    kind: 'snoozed',
    rule: 'notify60s',
    until: at('10:05:00'),
    reason: '三部电话',
  });
  await desk.call('cases.note', { caseId: record.id, text: '在打' }, receptionist);

  await desk.close();
  const again = openDesk({ dir, now: clock.now });
  clock.set('10:04:59');
  expect(await again.call('alarms.due', {}, null)).toEqual([]);
  clock.set('10:05:00');
  expect(await again.call('alarms.due', {}, null)).toMatchObject([{ rule: 'notify60s' }]);
  await again.close();
});

test('alarms know what is due within two minutes, before anybody has signed in', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  const due = async () => (await desk.call('alarms.due', {}, null)).map((line) => line.rule);
  clock.set('10:12:59');
  expect(await due()).toEqual([]);
  clock.set('10:13:00');
  expect(await due()).toEqual(['arrive15m']);
  clock.set('12:58:00');
  expect(await due()).toEqual(['arrive15m', 'unfinished3h']);
});

test('a desk that is not set up has no alarms', async () => {
  const desk = openDesk({ dir: tempDir(), now: handClock().now });
  expect(await desk.call('alarms.due', {}, null)).toEqual([]);
  await desk.close();
});
