import { expect, test } from 'vitest';
import { manifestIn, wantedExport } from '../../tests/fixtures/exports.ts';
import { oldStaffId, oldSupervisor, upgraded } from '../../tests/fixtures/old-book.ts';

test('0310 what an older book exported was the whole building, unlocked, and its rooms can be chosen now', async () => {
  const line = {
    id: '019500aa-0000-7000-8000-000000000077',
    status: 'produced',
    registers: '[]',
    fromDay: '2025-03-01',
  };
  const rest = {
    toDay: '2025-03-31',
    formats: '["csv"]',
    personal: 0,
    purpose: '',
    madeAt: 1,
    requestedBy: oldStaffId,
  };
  const result = { rowCount: 0, fileCount: 0, bytes: 0, checksum: '', folderName: 'x', drive: '', driveSerial: '' };
  await upgraded({ before: '0310', put: (put) => put('exports', { ...line, ...rest, ...result }) }, async (desk) => {
    expect(await desk.call('exports.list', {}, oldSupervisor)).toMatchObject([{ places: [], encrypted: false }]);
    const { folder } = await desk.call('exports.make', wantedExport({ places: ['E1203', '12层'] }), oldSupervisor);
    expect(manifestIn(folder)).toMatchObject({
      places: ['E1203', '12层'],
      registers: expect.arrayContaining([expect.objectContaining({ register: 'units', rows: 1 })]),
    });
  });
});
