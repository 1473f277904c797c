import { expect, test } from 'vitest';
import { oldStaffId, oldSupervisor, putKey, upgraded } from '../../tests/fixtures/old-book.ts';

const keyId = '019500aa-0000-7000-8000-000000000004';

test('0232 a deadline of an older book keeps its time and its snooze, and has not rung yet', async () => {
  const trouble = {
    kind: 'lost',
    reason: '不见了',
    by: '',
    reportedTo: '李静',
    foundAt: 1,
    remedy: '',
    approvedBy: null,
  };
  await upgraded(
    {
      before: '0232',
      put: (put) => {
        putKey(put, { status: 'missing', trouble: JSON.stringify({ ...trouble, approvedAt: null, by: oldStaffId }) });
        put('timers', { register: 'keys', record: keyId, rule: 'keyRemedy', dueAt: 1000, snoozedUntil: 5000 });
      },
    },
    async (desk) => {
      const due = await desk.call('alarms.due', {}, null);
      for (const { register, record, rule, dueAt } of due) {
        await desk.call('alarms.rang', { rung: [{ register, record, rule, dueAt }] }, null);
      }
      expect(await desk.call('alarms.due', {}, null)).toEqual([]);
      expect((await desk.call('now.list', {}, oldSupervisor)).lines.length).toBe(due.length);
    },
  );
});
