import { expect, test } from 'vitest';
import { lyingIn, wantedExport } from '../../tests/fixtures/exports.ts';
import { oldSupervisor, putKey, upgraded } from '../../tests/fixtures/old-book.ts';

test('0311 an older book has nothing to go on with, and its exports leave nothing behind', async () => {
  const keeps = { keys: 'SELECT json_group_array(json_array(id, keyCode, status)) FROM keys' };
  await upgraded({ before: '0311', put: putKey, keeps }, async (desk) => {
    expect(await desk.call('exports.unfinished', {}, oldSupervisor)).toBeNull();
    expect(await desk.call('exports.discard', {}, oldSupervisor)).toBeNull();
    const wanted = wantedExport({ registers: ['keys'] });
    const { folderName } = await desk.call('exports.make', wanted, oldSupervisor);
    expect(lyingIn(wanted.to)).toEqual([folderName]);
    expect(await desk.call('exports.unfinished', {}, oldSupervisor)).toBeNull();
  });
});
