import { expect, test } from 'vitest';
import { oldStaffId, oldSupervisor, upgraded } from '../../tests/fixtures/old-book.ts';

test('0301 an older book keeps its exports; what they showed is not known', async () => {
  const made = {
    ...{ id: '019500aa-0000-7000-8000-000000000009', status: 'produced', registers: '[]', fromDay: '2025-03-01' },
    ...{ toDay: '2025-03-31', formats: '["csv"]', personal: 1, purpose: '年检', madeAt: 1, requestedBy: oldStaffId },
    ...{ rowCount: 3, fileCount: 2, bytes: 9, checksum: 'x', folderName: '导出', drive: '', driveSerial: '' },
  };
  const keeps = { exports: 'SELECT json_group_array(json_array(id, status, purpose)) FROM exports' };
  await upgraded({ before: '0301', put: (put) => put('exports', made), keeps }, async (desk) => {
    expect(await desk.call('exports.list', {}, oldSupervisor)).toMatchObject([{ purpose: '年检', redaction: null }]);
  });
});
