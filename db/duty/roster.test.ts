import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aShift, night } from '../../tests/fixtures/duty.ts';
import { migrations } from '../migrations/index.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { shiftsOfPerson, shiftsWithin } from './shifts-of.ts';

const list = (text: string) => ({
  kind: 'duty' as const,
  fileName: '值班表.csv',
  bytes: new TextEncoder().encode(text),
});

test('S47 a roster is read from a table: day and night by name, an end before the beginning is the next day', async () => {
  const { desk, supervisor, guard, people } = await openBuilding();
  const table = '日期,姓名,班次,上班,下班,岗位,方式\n2025/3/3,周师傅,夜班,,,前台,\n2025-3-4,张敏,,07:30,16:00,,在岗\n';
  const preview = await desk.call('directory.preview', list(table), supervisor);
  expect(preview).toMatchObject({ errors: [], counts: { create: 2 } });
  expect(preview.rows.map(({ label }) => label)).toEqual([
    '周师傅 2025-03-03 20:00–08:00',
    '张敏 2025-03-04 07:30–16:00',
  ]);
  await desk.call('directory.import', list(table), supervisor);
  expect(await desk.call('directory.preview', list(table), supervisor)).toMatchObject({ counts: { same: 2 } });
  const { shifts, days } = await desk.call('duty.week', { from: '2025-03-03' }, guard);
  expect(days.map(({ date }) => date)).toHaveLength(7);
  expect(shifts).toMatchObject([
    { staffId: people.guard.id, startsAt: at('20:00:00'), endsAt: at('08:00:00', '2025-03-04'), origin: 'imported' },
    { name: '张敏', startsAt: at('07:30:00', '2025-03-04'), endsAt: at('16:00:00', '2025-03-04') },
  ]);
});

test('S47 a roster with overlapping shifts is refused with the line named, and nothing of it is taken over', async () => {
  const building = await openBuilding();
  const { desk, supervisor, people } = building;
  await night(building, people.guard.id, '2025-03-03');
  const table = [
    '日期,姓名,上班,下班',
    '2025-03-05,张敏,08:00,17:00',
    '2025-03-05,张敏,16:00,20:00',
    '2025-03-04,周师傅,07:00,09:00',
    '2025-03-06,陌生人,08:00,17:00',
    '2025-02-30,张敏,08:00,17:00',
  ].join('\n');
  const { errors } = await desk.call('directory.preview', list(table), supervisor);
  expect(errors).toMatchObject([
    { row: 3, column: '上班', code: 'overlap', value: '[2] 2025-03-05 08:00–17:00' },
    { row: 4, column: '上班', code: 'overlap', value: '2025-03-03 20:00–08:00' },
    { row: 5, column: '姓名', code: 'unknown' },
    { row: 6, column: '日期', code: 'format' },
  ]);
  await expect(desk.call('directory.import', list(table), supervisor)).rejects.toMatchObject({
    code: 'importHasErrors',
  });
  expect((await desk.call('duty.week', { from: '2025-03-03' }, supervisor)).shifts).toHaveLength(1);
});

test('S47 by hand: no one stands at two places at once, and a shift ends before the next day is out', async () => {
  const { desk, supervisor, receptionist, people } = await openBuilding();
  const first = await desk.call('duty.enter', aShift(people.guard.id), supervisor);
  const faults = (fields: Parameters<typeof aShift>[1]) =>
    desk.call('duty.enter', aShift(people.guard.id, fields), supervisor).then(
      () => null,
      (error) => error.data.faults,
    );
  expect(await faults({ startsAt: at('07:59:00', '2025-03-04'), endsAt: at('12:00:00', '2025-03-04') })).toEqual([
    { field: 'startsAt', code: 'overlap' },
  ]);
  expect(await faults({ endsAt: at('20:00:00') })).toEqual([{ field: 'endsAt', code: 'range' }]);
  expect(await faults({ endsAt: at('20:00:01', '2025-03-04') })).toEqual([{ field: 'endsAt', code: 'range' }]);
  expect(await faults({ startsAt: at('08:00:00', '2025-03-04'), endsAt: at('12:00:00', '2025-03-04') })).toBeNull();
  await expect(desk.call('duty.enter', aShift(people.li.id), receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  await desk.call('duty.remove', { shiftId: first.id, reason: '写错了' }, supervisor);
  expect(await faults({})).toBeNull();
});

test('S47 a public holiday for which nobody is on the roster is pointed out until somebody is', async () => {
  const building = await openBuilding();
  const { desk, supervisor, clock, people } = building;
  clock.set('10:00:00', '2025-04-20');
  const week = () => desk.call('duty.week', { from: '2025-04-28' }, supervisor);
  const before = await week();
  expect(before.unstaffed).toContain('2025-05-01');
  expect(before.days.find(({ date }) => date === '2025-05-01')?.holiday).toBe(true);
  await night(building, people.guard.id, '2025-05-01');
  expect((await week()).unstaffed).not.toContain('2025-05-01');
});

test('the roster is looked up by its indexes', () => {
  const db = new Database(':memory:');
  migrate(db, 1, migrations);
  const plan = (sql: string, ...values: (string | number)[]) =>
    db
      .rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .map(({ detail }) => detail)
      .join('\n');
  expect(plan(shiftsWithin, 1, 2, 3)).toContain('dutyShiftsByTime (startsAt>? AND startsAt<?)');
  expect(plan(shiftsOfPerson, 'x', 1, 2, 3)).toContain('dutyShiftsOfStaff (staffId=? AND startsAt>? AND startsAt<?)');
  db.close();
});
