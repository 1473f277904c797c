import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { png } from '../../tests/fixtures/pictures.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { openDesk } from '../desk.ts';
import { Database } from '../store/database.ts';
import { name } from './0240-desks.ts';

/** Takes a book back to how it stood before this migration. */
function undo(db: Database): void {
  for (const trigger of ['blobOfAttachment', 'blobOfSignature']) db.run(`DROP TRIGGER ${trigger}`);
  for (const table of ['desks', 'startingStates', 'blobPlaces']) db.run(`DROP TABLE ${table}`);
  db.run('DELETE FROM migrations WHERE name = ?', name);
}

test('photos that were here before are to go up with the first sync, and so are later ones', async () => {
  const building = await openBuilding();
  const { clock, desk, dir, receptionist } = building;
  const { record } = await desk.call('cases.register', lampReport(building), receptionist);
  const photo = (size: number) => ({
    ...({ id: randomUUID(), register: 'cases', record: record.id, kind: 'before', caption: '' } as const),
    ...{ name: 'IMG.png', bytes: png(size, size) },
  });
  const { hash } = await desk.call('attachments.add', photo(40), receptionist);
  await desk.close();
  const book = new Database(join(dir, 'desk.db'));
  undo(book);
  book.close();
  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  expect(await again.call('sync.blobs', {}, null)).toEqual({ toSend: [hash], toFetch: [] });
  const later = await again.call('attachments.add', photo(50), receptionist);
  await again.call('sync.blobSent', { hash }, null);
  expect(await again.call('sync.blobs', {}, null)).toEqual({ toSend: [later.hash], toFetch: [] });
});
