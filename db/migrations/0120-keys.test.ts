import { expect, test } from 'vitest';
import { aKey } from '../../tests/fixtures/keys.ts';
import { oldSupervisor, oldUnitId, putSignature, upgraded } from '../../tests/fixtures/old-book.ts';

const signatures = 'SELECT json_group_array(json_array(register, record, purpose, signer, text)) FROM signatures';

test('0120 an older book keeps every row, and then gets its first key', async () => {
  await upgraded({ before: '0120', put: putSignature, keeps: { signatures } }, async (desk) => {
    const owners = aKey({ class: 'owner', keyType: 'mailbox', unitId: oldUnitId });
    const key = await desk.call('keys.save', owners, oldSupervisor);
    expect(key.record).toMatchObject({ no: 'K-A-250303-001', label: 'E 1203 信报箱', status: 'inCabinet' });
    expect(await desk.call('codes.find', { text: key.tag }, oldSupervisor)).toMatchObject({ record: key.record.id });
  });
});
