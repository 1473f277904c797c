import { expect, test } from 'vitest';
import { oldSupervisor, upgraded } from '../../tests/fixtures/old-book.ts';

test('0291 an older book keeps every row, and then keeps the words of a report', async () => {
  await upgraded({ before: '0291' }, async (desk) => {
    const period = { unit: 'month', date: '2025-02-01' } as const;
    const words = { period, workDone: '完成', nextPlan: '计划', submittedTo: '经理' };
    const { id } = await desk.call('workReports.write', words, oldSupervisor);
    expect(await desk.call('workReports.read', { reportId: id }, oldSupervisor)).toMatchObject({
      ...{ unit: 'month', fromDay: '2025-02-01', toDay: '2025-02-28', status: 'handedIn' },
    });
  });
});
