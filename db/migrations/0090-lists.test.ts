import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { openDesk } from '../desk.ts';
import { Database } from '../store/database.ts';

/** Makes of today's book one as the version before wrote it. */
function asOfOldVersion(file: string): void {
  const db = new Database(file);
  for (const register of ['cases', 'orders', 'calls']) {
    db.raw.exec(`DROP TRIGGER ${register}FacetsOfNew; DROP TRIGGER ${register}FacetsChanged`);
  }
  db.raw.exec(`DROP TRIGGER unitsFacetsMoved; DROP INDEX unitsByRoom; DROP INDEX ordersOfUnit; DROP INDEX callsOfUnit; DROP INDEX callsOfCase;
    DROP INDEX casesRepeating; DROP TABLE facetBits; DROP TABLE facetQueue; DROP TABLE views;
    DELETE FROM migrations WHERE name = '0090-lists'`);
  db.close();
}

test('a book from before is listed whole and narrowed from the first moment, and kept so while it is worked on', async () => {
  const building = await openBuilding();
  const { clock, dir, desk, receptionist, supervisor } = building;
  const told = await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  const wrong = await desk.call('cases.register', lampReport(building, { severity: 'major' }), receptionist);
  await desk.call('cases.void', { caseId: wrong.record.id, reason: '误录' }, supervisor);
  await desk.close();
  asOfOldVersion(join(dir, 'desk.db'));

  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  expect(again.phase()).toMatchObject({ phase: 'ready' });
  const ids = async (where: object, status: 'open' | 'all' = 'all') => {
    const asked = { status, unitId: null, text: '', offset: 0, limit: 10, where };
    return (await again.call('cases.list', asked, receptionist)).lines.map(({ id }) => id);
  };
  expect(await ids({})).toEqual([wrong.record.id, told.record.id]);
  expect(await ids({}, 'open')).toEqual([told.record.id]);
  expect(await ids({ severity: ['major'] })).toEqual([wrong.record.id]);
  const orders = await again.call('orders.list', { status: 'open', text: '', offset: 0, limit: 10 }, receptionist);
  expect(orders).toMatchObject({ total: 1, lines: [{ caseId: told.record.id }] });
  await again.call('cases.void', { caseId: told.record.id, reason: '误录' }, supervisor);
  expect(await ids({}, 'open')).toEqual([]);
});
