import { expect, test } from 'vitest';
import { at } from '../../tests/fixtures/clock.ts';
import { oldStaffId, oldSupervisor, upgraded } from '../../tests/fixtures/old-book.ts';
import { hashPin } from '../site/pins.ts';

const countId = '019500aa-0000-7000-8000-000000000006';
const keeps = { counts: 'SELECT json_group_array(json_array(id, no, expected, found)) FROM keyCounts' };

test('0190 an older book keeps every row, and whoever signs in first holds its desk', async () => {
  const { salt, hash } = await hashPin('4826');
  const made = { createdAt: 5, createdBy: oldStaffId, shift: '', updatedAt: 5, updatedBy: oldStaffId, version: 1 };
  const count = { status: 'done', countedAt: 5, countedBy: oldStaffId, scope: 'all', expected: 2, found: 2 };
  await upgraded(
    {
      before: '0190',
      put(put) {
        put('credentials', { staffId: oldStaffId, salt, hash, failures: 0, blockedUntil: 0 });
        put('keyCounts', {
          ...{ id: countId, no: 'N-A-250302-001', ...made, voided: 0, ...count },
          ...{ strange: '[]', differences: '[]', reportedTo: '' },
        });
      },
      keeps,
    },
    async (desk) => {
      expect((await desk.call('handovers.duty', {}, oldSupervisor)).holder).toBeNull();
      await desk.call('staff.signIn', { staffId: oldStaffId, pin: '4826' }, null);
      const { holder } = await desk.call('handovers.duty', {}, oldSupervisor);
      expect(holder).toMatchObject({ name: '李静', since: at('10:00:00') });
      const { lines } = await desk.call('handovers.list', { text: '', offset: 0, limit: 10 }, oldSupervisor);
      expect(lines).toMatchObject([{ no: 'X-A-250303-001', kind: 'start', fromName: '', toName: '李静' }]);
    },
  );
});
