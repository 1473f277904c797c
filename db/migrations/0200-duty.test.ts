import { expect, test } from 'vitest';
import { aPassOn } from '../../tests/fixtures/desk-notes.ts';
import { oldSupervisor, upgraded } from '../../tests/fixtures/old-book.ts';

test('0200 an older book keeps every row, and then takes its first note', async () => {
  await upgraded({ before: '0200' }, async (desk) => {
    const { record } = await desk.call('deskNotes.passOn', aPassOn(), oldSupervisor);
    expect(await desk.call('deskNotes.read', { noteId: record.id }, oldSupervisor)).toMatchObject({ byName: '李静' });
  });
});
