import { expect, test } from 'vitest';
import { aBatch, aLetter } from '../../tests/fixtures/mail.ts';
import { oldSupervisor, oldUnitId, putKey, putSignature, upgraded } from '../../tests/fixtures/old-book.ts';

const keeps = {
  signatures: `SELECT json_group_array(json_array(register, record, purpose, signer, text)) FROM signatures
    WHERE register = 'orders'`,
  keys: 'SELECT json_group_array(json_array(id, no, keyCode, status)) FROM keys',
};

test('0130 an older book keeps every row, and then takes its first letter in', async () => {
  const old = { before: '0130', put: (put: Parameters<typeof putKey>[0]) => [putKey(put), putSignature(put)], keeps };
  await upgraded(old, async (desk) => {
    const batch = await desk.call('mail.takeBatch', aBatch(), oldSupervisor);
    const letter = aLetter({ units: { e1203: { id: oldUnitId } } }, { batchId: batch.record.id });
    const item = await desk.call('mail.receive', letter, oldSupervisor);
    expect(item.record).toMatchObject({ no: 'M-A-250303-001', place: 'E-1203', status: 'registered' });
    expect(await desk.call('codes.find', { text: item.tag }, oldSupervisor)).toMatchObject({ record: item.record.id });
  });
});
