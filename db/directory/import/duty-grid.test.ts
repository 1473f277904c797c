import { expect, test } from 'vitest';
import { openBuilding } from '../../../tests/fixtures/building.ts';
import { at } from '../../../tests/fixtures/clock.ts';

const file = (...rows: string[]) => ({
  ...{ kind: 'duty' as const, fileName: 'roster.csv' },
  bytes: new TextEncoder().encode(['值班表', ...rows].join('\n')),
});

test('S47 a grid of names and days is a roster: shifts by their name or their hours, days off left out, nothing twice', async () => {
  const { desk, supervisor, people } = await openBuilding();
  const roster = file(
    '姓名,3月10日 周一,3/11,2025-03-12,岗位',
    '周师傅,夜,休,20:00-08:00,大堂',
    ',,,,',
    '张敏,白,白班,,',
  );
  const preview = await desk.call('directory.preview', roster, supervisor);
  expect(preview).toMatchObject({ errors: [], counts: { create: 4, change: 0, same: 0, total: 4 } });
  expect(preview.rows.map(({ row, label }) => `${row} ${label}`)).toEqual([
    '3 周师傅 2025-03-10 20:00–08:00',
    '3 周师傅 2025-03-12 20:00–08:00',
    '5 张敏 2025-03-10 08:00–20:00',
    '5 张敏 2025-03-11 08:00–20:00',
  ]);
  await desk.call('directory.import', roster, supervisor);
  const { shifts } = await desk.call('duty.week', { from: '2025-03-10' }, supervisor);
  expect(shifts).toHaveLength(4);
  expect(shifts).toContainEqual(
    expect.objectContaining({
      ...{ staffId: people.guard.id, post: '大堂', origin: 'imported' },
      ...{ startsAt: at('20:00:00', '2025-03-10'), endsAt: at('08:00:00', '2025-03-11') },
    }),
  );
  const again = await desk.call('directory.preview', roster, supervisor);
  expect(again.counts).toMatchObject({ create: 0, same: 4 });
});

test('S47 what is wrong in a grid is said by its line and its day, and nothing of it is imported', async () => {
  const { desk, supervisor } = await openBuilding();
  const roster = file('姓名,3月10日,3月11日', '周师傅,夜,06:00-12:00', '张敏,早中,25:99-08:00', '无名氏,白,白');
  const preview = await desk.call('directory.preview', roster, supervisor);
  expect(preview.errors).toMatchObject([
    { row: 3, column: '3月11日', code: 'overlap', value: '[3] 2025-03-10 20:00–08:00' },
    { row: 4, column: '3月10日', code: 'unknown', value: '早中' },
    { row: 4, column: '3月11日', code: 'format', value: '25:99' },
    { row: 5, column: '姓名', code: 'unknown', value: '无名氏' },
  ]);
  await expect(desk.call('directory.import', roster, supervisor)).rejects.toMatchObject({ code: 'importHasErrors' });
  expect((await desk.call('duty.week', { from: '2025-03-10' }, supervisor)).shifts).toEqual([]);
});
