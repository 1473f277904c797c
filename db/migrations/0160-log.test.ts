import { expect, test } from 'vitest';
import { aLine } from '../../tests/fixtures/log.ts';
import { oldSupervisor, oldUnitId, upgraded } from '../../tests/fixtures/old-book.ts';

test('0160 an older book keeps every row, and then writes its first line', async () => {
  await upgraded({ before: '0160' }, async (desk) => {
    const line = await desk.call('logLines.write', aLine({ unitId: oldUnitId }), oldSupervisor);
    expect(line).toMatchObject({ place: 'E-1203', shift: '2025-03-03 day', byName: '李静' });
    const asked = { where: { floor: ['12'] }, text: '', offset: 0, limit: 10 };
    expect((await desk.call('logLines.list', asked, oldSupervisor)).total).toBe(1);
  });
});
