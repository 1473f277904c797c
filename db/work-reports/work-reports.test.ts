import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { stepsOf } from './compose.ts';

const month = { unit: 'month', date: '2025-03-01' } as const;

test('S45 a report counts what the indicators count, beside the month before and the same month of last year', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  for (const [day, reports] of [
    ['2024-03-05', 3],
    ['2025-02-11', 1],
    ['2025-03-04', 2],
  ] as const) {
    clock.set('10:00:00', day);
    for (let i = 0; i < reports; i += 1) {
      const saved = await desk.call('cases.register', lampReport(building), receptionist);
      if (i === 0) await tellAll(building, saved);
    }
  }
  clock.set('18:00:00', '2025-03-04');
  const report = await desk.call('workReports.compose', { period: month }, supervisor);
  const { readings } = await desk.call('indicators.report', { period: month }, supervisor);
  expect(report.readings.map(({ yearAgo: _, ...reading }) => reading)).toEqual(readings);
  const received = report.readings.find(({ id }) => id === 'received');
  expect([received?.d, received?.before.d, received?.yearAgo.d]).toEqual([2, 1, 3]);
  expect(report.course.find(({ from }) => from === '2025-03-04')).toMatchObject({ d: 2, n: 0 });
  expect(report.course).toHaveLength(31);
  expect(report.parts.find(({ by }) => by === 'department')?.rows).toEqual([{ key: 'engineering', n: 2, d: 2 }]);
  const behind = { id: 'received', period: month, part: null, which: 'all', offset: 0, limit: 10 } as const;
  expect((await desk.call('indicators.behind', behind, supervisor)).total).toBe(2);
});

test('a day has no course, a week goes day by day, a year month by month', () => {
  expect(stepsOf({ unit: 'day', date: '2025-03-04' })).toEqual([]);
  expect(stepsOf({ unit: 'week', date: '2025-03-05' }).map((step) => 'date' in step && step.date)).toEqual(
    [3, 4, 5, 6, 7, 8, 9].map((day) => `2025-03-0${day}`),
  );
  expect(stepsOf({ unit: 'year', date: '2025-03-05' })).toHaveLength(12);
});

test('S45 on Monday at nine the weekly report waits for the supervisor, once, also where the desk was off; handed in, it waits no more', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  const waiting = async (actor = supervisor) =>
    (await desk.call('now.list', {}, actor)).lines.filter(({ register }) => register === 'workReports');
  clock.set('08:59:00', '2025-03-10');
  await desk.call('alarms.due', {}, supervisor);
  expect(await waiting()).toEqual([]);
  // The computer was switched on at twenty to ten.
  clock.set('09:40:00', '2025-03-10');
  const alarms = await desk.call('alarms.due', {}, supervisor);
  await desk.call('alarms.due', {}, supervisor);
  const lines = await waiting();
  expect(lines).toMatchObject([{ rule: 'reportReady', type: 'week', place: '2025-03-03 – 2025-03-09' }]);
  expect(alarms.filter(({ register }) => register === 'workReports')).toEqual([]);
  expect(await waiting(receptionist)).toEqual([]);
  const reportId = lines[0]?.record ?? '';
  const owed = await desk.call('workReports.read', { reportId }, supervisor);
  expect(owed).toMatchObject({ unit: 'week', fromDay: '2025-03-03', toDay: '2025-03-09', status: 'ready' });
  expect(owed.readyAt).toBeGreaterThan(owed.dueAt);

  const period = { unit: 'week', date: owed.fromDay } as const;
  const words = { period, workDone: '换灯 12 盏', nextPlan: '清点钥匙', submittedTo: '' };
  await expect(desk.call('workReports.write', words, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  await desk.call('workReports.write', words, supervisor);
  expect(await waiting()).toHaveLength(1);
  await desk.call('workReports.write', { ...words, submittedTo: '物业经理' }, supervisor);
  expect(await waiting()).toEqual([]);
  const { kept } = await desk.call('workReports.compose', { period }, receptionist);
  expect(kept).toMatchObject({ id: reportId, status: 'handedIn', workDone: '换灯 12 盏', submittedTo: '物业经理' });
  clock.advance(60_000);
  await desk.call('alarms.due', {}, supervisor);
  expect(await waiting()).toEqual([]);
});

test('S45 the monthly report is owed on the first working day of the next month', async () => {
  const { clock, desk, supervisor } = await openBuilding();
  const waiting = async () =>
    (await desk.call('now.list', {}, supervisor)).lines
      .filter(({ register }) => register === 'workReports')
      .map(({ type, place }) => [type, place]);
  // A Sunday: nobody is asked for the month yet.
  clock.set('10:00:00', '2025-06-01');
  await desk.call('alarms.due', {}, supervisor);
  expect(await waiting()).toEqual([['week', '2025-05-19 – 2025-05-25']]);
  clock.set('10:00:00', '2025-06-03');
  await desk.call('alarms.due', {}, supervisor);
  expect(await waiting()).toContainEqual(['month', '2025-05-01 – 2025-05-31']);
});
