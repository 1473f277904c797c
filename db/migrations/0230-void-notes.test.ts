import { expect, test } from 'vitest';
import { oldStaffId, oldSupervisor, upgraded } from '../../tests/fixtures/old-book.ts';

const noteId = '019500aa-0000-7000-8000-000000000006';

test('0230 a note of an older book stays as it was, and can be voided', async () => {
  await upgraded(
    {
      before: '0230',
      put: (put) =>
        put('deskNotes', {
          ...{ id: noteId, kind: 'standing', status: 'inForce', title: '访客', text: '晚七点后先打电话' },
          ...{ readers: JSON.stringify({ people: [], roles: ['nightGuard'] }), writtenAt: 1, writtenBy: oldStaffId },
          ...{
            validUntil: null,
            edition: 1,
            replaces: null,
            origin: null,
            endedAt: null,
            endedBy: null,
            endReason: '',
          },
        }),
      keeps: { note: 'SELECT title || text || writtenAt FROM deskNotes' },
    },
    async (desk) => {
      const { record } = await desk.call('deskNotes.read', { noteId }, oldSupervisor);
      expect(record).toMatchObject({ status: 'inForce', voidReason: null, voidedBy: null, voidedAt: null });
      const after = await desk.call('deskNotes.void', { noteId, reason: '写错楼' }, oldSupervisor);
      expect(after.record).toMatchObject({ status: 'voided', voidReason: '写错楼', text: '晚七点后先打电话' });
    },
  );
});
