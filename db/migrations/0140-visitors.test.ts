import { expect, test } from 'vitest';
import { oldSupervisor, oldUnitId, putKey, upgraded } from '../../tests/fixtures/old-book.ts';
import { aVisit } from '../../tests/fixtures/visitors.ts';

const keeps = { keys: 'SELECT json_group_array(json_array(id, no, keyCode)) FROM keys' };

test('0140 an older book keeps every row, and then signs in its first visitor', async () => {
  await upgraded({ before: '0140', put: putKey, keeps }, async (desk) => {
    const { record } = await desk.call('visits.signIn', aVisit({ unitId: oldUnitId }), oldSupervisor);
    expect(record).toMatchObject({ no: 'V-A-250303-001', place: 'E-1203', status: 'received' });
    const listed = { where: { zone: ['E'] }, sort: 'newest', text: '', offset: 0, limit: 10 } as const;
    expect((await desk.call('visits.list', { ...listed, where: { zone: ['E'] } }, oldSupervisor)).total).toBe(1);
  });
});
