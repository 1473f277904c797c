import { expect, test } from 'vitest';
import { aLine } from '../../tests/fixtures/log.ts';
import { oldSupervisor, oldUnitId, upgraded } from '../../tests/fixtures/old-book.ts';

test('0281 what is done in an older book is read back by its changes, and its chain verified', async () => {
  await upgraded({ before: '0281' }, async (desk) => {
    await desk.call('logLines.write', aLine({ unitId: oldUnitId }), oldSupervisor);
    const asked = { by: oldSupervisor.id, no: '', from: '', until: '', kind: 'made', before: null } as const;
    expect((await desk.call('history.list', asked, oldSupervisor)).lines).toMatchObject([{ register: 'logLines' }]);
    expect(await desk.verifyNew()).toMatchObject({ looked: 1, fault: null });
  });
});
