import { expect, test } from 'vitest';
import { anUmbrella } from '../../tests/fixtures/found-items.ts';
import { oldSupervisor, oldUnitId, upgraded } from '../../tests/fixtures/old-book.ts';

test('0150 an older book keeps every row, and then takes its first thing into custody', async () => {
  await upgraded({ before: '0150' }, async (desk) => {
    const { record, tag } = await desk.call('foundItems.store', anUmbrella({ unitId: oldUnitId }), oldSupervisor);
    expect(record).toMatchObject({ no: 'G-A-250303-001', place: 'E-1203', status: 'stored' });
    expect(await desk.call('codes.find', { text: tag }, oldSupervisor)).toMatchObject({ record: record.id });
  });
});
