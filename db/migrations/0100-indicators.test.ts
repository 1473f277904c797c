import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { countOf } from '../../tests/fixtures/indicators.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { openDesk } from '../desk.ts';
import { Database } from '../store/database.ts';

const added = ['casesByReceipt', 'followUpsByDue', 'quotesByDecision'];

test('a book without the indexes gets them, and what was in it is counted', async () => {
  const building = await openBuilding();
  const { clock, dir, desk, receptionist, supervisor } = building;
  await desk.call('cases.register', lampReport(building), receptionist);
  await desk.close();
  const db = new Database(join(dir, 'desk.db'));
  for (const index of added) db.raw.exec(`DROP INDEX ${index}`);
  db.raw.exec("DELETE FROM migrations WHERE name = '0100-indicators'");
  db.close();

  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  expect(await countOf({ desk: again, supervisor }, 'received', '2025-03')).toEqual({ n: 1, d: 1 });
});
