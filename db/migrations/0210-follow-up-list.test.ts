import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { queued } from '../../tests/fixtures/follow-ups.ts';
import { lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { openDesk } from '../desk.ts';
import { Database } from '../store/database.ts';
import { name } from './0210-follow-up-list.ts';

/** Takes a book back to how it stood before this migration. */
function undo(db: Database): void {
  for (const trigger of ['followUpsFacetsOfNew', 'followUpsFacetsChanged', 'casesFacetsMovedFollowUps']) {
    db.run(`DROP TRIGGER ${trigger}`);
  }
  db.run('DROP TRIGGER unitsFacetsMovedFollowUps');
  db.run('DROP VIEW followUpsPlaced');
  for (const table of ['facetQueue', 'facetBits']) db.run(`DELETE FROM ${table} WHERE register = 'followUps'`);
  db.run('DELETE FROM migrations WHERE name = ?', name);
}

test('follow-ups planned before their list was narrowed are in it', async () => {
  const building = await openBuilding();
  const { clock, desk, dir, receptionist } = building;
  const { record } = await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  await desk.call('cases.complete', { caseId: record.id, reportedBy: '老陈', result: '好了' }, receptionist);
  const before = await desk.call('followUps.list', queued, receptionist);
  await desk.close();
  const book = new Database(join(dir, 'desk.db'));
  undo(book);
  book.close();
  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  expect(before.total).toBe(1);
  expect(await again.call('followUps.list', queued, receptionist)).toEqual(before);
});
