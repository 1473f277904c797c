import { expect, test } from 'vitest';
import { oldSupervisor, upgraded } from '../../tests/fixtures/old-book.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';

test('0280 an older book has no further places for copies, and can be given one', async () => {
  await upgraded({ before: '0280' }, async (desk) => {
    expect((await desk.call('backups.status', {}, oldSupervisor)).places).toMatchObject([{ kind: 'own' }]);
    const path = tempDir();
    const { places } = await desk.call('backups.keepAt', { path }, oldSupervisor);
    expect(places).toMatchObject([{ kind: 'own' }, { kind: 'second', path, state: 'good' }]);
    expect((await desk.call('backups.forget', { path }, oldSupervisor)).places).toHaveLength(1);
  });
});
