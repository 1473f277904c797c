import { expect, test } from 'vitest';
import { oldSupervisor, putKey, upgraded } from '../../tests/fixtures/old-book.ts';

test('0300 an older book keeps what it has, and its log can still not be altered', async () => {
  const keeps = { keys: 'SELECT json_group_array(json_array(id, keyCode, status)) FROM keys' };
  await upgraded({ before: '0300', put: putKey, keeps }, async (desk) => {
    expect(await desk.call('retention.list', {}, oldSupervisor)).toEqual([]);
    const lines = await desk.call('retention.lines', {}, oldSupervisor);
    expect(lines.map(({ years, count }) => [years, count])).toEqual(lines.map(() => [2, 0]));
    expect(await desk.call('history.verify', {}, oldSupervisor)).toMatchObject({ fault: null });
  });
});
