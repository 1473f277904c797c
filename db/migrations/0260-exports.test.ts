import { expect, test } from 'vitest';
import { verified, wantedExport } from '../../tests/fixtures/exports.ts';
import { oldSupervisor, putKey, upgraded } from '../../tests/fixtures/old-book.ts';

test('0260 an older book keeps what it has and can be exported', async () => {
  const keeps = { keys: 'SELECT json_group_array(json_array(id, keyCode, status)) FROM keys' };
  await upgraded({ before: '0260', put: putKey, keeps }, async (desk) => {
    expect(await desk.call('exports.list', {}, oldSupervisor)).toEqual([]);
    const { folder, registers } = await desk.call('exports.make', wantedExport(), oldSupervisor);
    expect(registers).toContainEqual({ register: 'keys', title: '钥匙', rows: 1 });
    expect(await verified(folder)).toMatchObject({ verdict: 'valid' });
  });
});
