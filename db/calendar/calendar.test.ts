import { expect, test } from 'vitest';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';

const csv = (text: string) => ({
  kind: 'calendar' as const,
  fileName: '放假.csv',
  bytes: new TextEncoder().encode(text),
});

async function complaint(building: Building) {
  const { desk, receptionist } = building;
  return desk.call('cases.register', lampReport(building, { kind: 'complaint' }), receptionist);
}
async function replyBy({ desk, receptionist }: Building, caseId: string) {
  const { timers } = await desk.call('cases.read', { caseId }, receptionist);
  return timers.find(({ rule }) => rule === 'reply1wd')?.dueAt;
}

test('Q30 a holiday entered today moves the first reply of an open complaint, and taken away moves it back', async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor, receptionist } = building;
  clock.set('15:00:00', '2025-03-07');
  const { record } = await complaint(building);
  expect(await replyBy(building, record.id)).toBe(at('15:00:00', '2025-03-10'));
  await desk.call('calendar.save', { date: '2025-03-10', kind: 'holiday', name: '停电' }, supervisor);
  expect(await replyBy(building, record.id)).toBe(at('15:00:00', '2025-03-11'));
  expect(await desk.call('calendar.list', { year: 2025 }, receptionist)).toContainEqual({
    date: '2025-03-10',
    kind: 'holiday',
    name: '停电',
  });
  await desk.call('calendar.remove', { date: '2025-03-10' }, supervisor);
  expect(await replyBy(building, record.id)).toBe(at('15:00:00', '2025-03-10'));
  await desk.call(
    'parameters.save',
    { key: 'complaint.firstReplyWorkingDays', value: 3, validFrom: clock.now() },
    supervisor,
  );
  expect(await replyBy(building, record.id)).toBe(at('15:00:00', '2025-03-12'));
});

test('the official days are there from the beginning, and the building may say otherwise', async () => {
  const { desk, supervisor, receptionist } = await openBuilding();
  const days = async () => (await desk.call('calendar.list', { year: 2025 }, receptionist)).map(({ date }) => date);
  expect(await days()).toContain('2025-10-11');
  await desk.call('calendar.remove', { date: '2025-10-11' }, supervisor);
  expect(await days()).not.toContain('2025-10-11');
});

test('only a supervisor changes the calendar, and only to dates that exist', async () => {
  const { desk, supervisor, receptionist } = await openBuilding();
  const day = { date: '2025-02-29', kind: 'holiday', name: '' } as const;
  await expect(desk.call('calendar.save', { ...day, date: '2025-02-28' }, receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  await expect(desk.call('calendar.save', day, supervisor)).rejects.toMatchObject({
    data: { faults: [{ field: 'date', code: 'format' }] },
  });
});

test('a list of holidays is imported whole and counts deadlines anew, or not at all with every fault named', async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor } = building;
  clock.set('15:00:00', '2025-03-07');
  const { record } = await complaint(building);
  const faulty = csv('日期,安排,名称\n2025-03-10,放假,a\n2025-03-10,放假,b\n2025-02-30,放假,c\n2025-03-12,也许,d\n');
  const preview = await desk.call('directory.preview', faulty, supervisor);
  expect(preview.errors).toMatchObject([
    { row: 3, column: '日期', code: 'duplicate' },
    { row: 4, column: '日期', code: 'format' },
    { row: 5, column: '安排', code: 'unknown' },
  ]);
  await expect(desk.call('directory.import', faulty, supervisor)).rejects.toMatchObject({ code: 'importHasErrors' });
  expect(await replyBy(building, record.id)).toBe(at('15:00:00', '2025-03-10'));
  const list = csv('日期,安排,名称\n2025年3月10日,放假,店庆\n2025/3/15,补班,店庆\n');
  expect((await desk.call('directory.import', list, supervisor)).counts).toMatchObject({ create: 2, total: 2 });
  expect((await desk.call('directory.import', list, supervisor)).counts).toMatchObject({ same: 2 });
  expect(await replyBy(building, record.id)).toBe(at('15:00:00', '2025-03-11'));
});
