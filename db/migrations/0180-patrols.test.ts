import { expect, test } from 'vitest';
import { oldSupervisor, upgraded } from '../../tests/fixtures/old-book.ts';
import { aLook, aRoute, begin } from '../../tests/fixtures/patrols.ts';

const vacantId = '019500aa-0000-7000-8000-000000000006';
const vacant = { code: 'E-1410', zone: 'E', building: '', block: '', floor: 14, room: '1410', kind: 'vacant' };
const keeps = { kinds: 'SELECT json_group_array(json_array(code, kind)) FROM units' };

test('0180 an older book keeps every row, and then its first round is walked', async () => {
  await upgraded(
    {
      before: '0180',
      put: (put) => put('units', { id: vacantId, ...vacant, companyName: '', active: 1 }),
      keeps,
    },
    async (desk) => {
      const people = { desk, supervisor: oldSupervisor, receptionist: oldSupervisor, guard: oldSupervisor };
      const { record } = await begin(people, await aRoute(people));
      expect(record).toMatchObject({ no: 'P-0-250303-001', status: 'planned' });
      await desk.call('vacant.inspect', aLook(vacantId), oldSupervisor);
      expect(await desk.call('vacant.today', {}, oldSupervisor)).toMatchObject({ inspected: 1, expected: 1 });
    },
  );
});
