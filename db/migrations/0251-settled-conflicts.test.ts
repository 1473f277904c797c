import { expect, test } from 'vitest';
import { oldStaffId, oldSupervisor, putKey, upgraded } from '../../tests/fixtures/old-book.ts';

const [conflict, key] = ['019500aa-0000-7000-8000-000000000021', '019500aa-0000-7000-8000-000000000004'];
const side = (change: string, device: string) => {
  const said = { device, actor: oldStaffId, happenedAt: 5, fields: { status: 'onLoan' } };
  return JSON.stringify({ change, ...said });
};

test('0251 a conflict that an older desk found is still there to be settled, with both its sides', async () => {
  await upgraded(
    {
      before: '0251',
      put(put) {
        putKey(put);
        const sides = {
          ours: side('019500aa-0000-7000-8000-000000000031', 'd'),
          theirs: side('019500aa-0000-7000-8000-000000000032', 'e'),
        };
        const found = { id: conflict, kind: 'keyLentTwice', register: 'keys', record: key, foundAt: 6, status: 'open' };
        put('conflicts', { ...found, ...sides, outcome: '' });
      },
      keeps: {
        conflicts: "SELECT json_group_array(json_array(id, kind, record, status, ours ->> 'change')) FROM conflicts",
      },
    },
    async (desk) => {
      const view = await desk.call('conflicts.read', { conflictId: conflict }, oldSupervisor);
      expect(view).toMatchObject({ what: 'PB-07 E 3层 门窗', maySettle: true, stands: null, ours: { byName: '李静' } });
    },
  );
});
