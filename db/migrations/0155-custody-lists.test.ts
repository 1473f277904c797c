import { expect, test } from 'vitest';
import { aLetter } from '../../tests/fixtures/mail.ts';
import { oldSupervisor, oldUnitId, putKey, upgraded } from '../../tests/fixtures/old-book.ts';

const keeps = { keys: 'SELECT json_group_array(json_array(id, no, keyCode)) FROM keys' };

test('0155 an older book keeps every key, narrows them from the first moment, and mail with them', async () => {
  await upgraded({ before: '0155', put: putKey, keeps }, async (desk) => {
    const codes = async (where: object) => {
      const { lines } = await desk.call('keys.list', { where, text: '', offset: 0, limit: 10 }, oldSupervisor);
      return lines.map(({ keyCode }) => keyCode);
    };
    expect(await codes({})).toEqual(['PB-07']);
    expect(await codes({ floor: ['3'], keyClass: ['publicDoorWindow'] })).toEqual(['PB-07']);
    expect(await codes({ status: ['open'] })).toEqual([]);
    const { record } = await desk.call('mail.receive', aLetter({ units: { e1203: { id: oldUnitId } } }), oldSupervisor);
    const asked = { where: { zone: ['E'], mailType: ['registered'] }, text: '', offset: 0, limit: 10 } as const;
    const listed = await desk.call(
      'mail.list',
      { ...asked, where: { ...asked.where, zone: ['E'], mailType: ['registered'] } },
      oldSupervisor,
    );
    expect(listed.lines.map(({ id }) => id)).toEqual([record.id]);
  });
});
