import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { visitByBadge } from '../codes/code-readers.ts';
import { Database } from '../store/database.ts';
import { lastVisitsBy } from './known.ts';
import { activePermits, permitsByContact, permitsBySound } from './permits.ts';
import { earlierVisit, insideAlready } from './sign-in.ts';
import { presentVisits } from './visit-change.ts';
import { earlierVisits, ofGroup, unitVisits, visitsOfPerson } from './visit-view.ts';
import { watchedByKeys } from './watch-list.ts';

test('whatever a visitor waits for reads by an index', async () => {
  const { desk, dir } = await openBuilding();
  await desk.close();
  const db = new Database(join(dir, 'desk.db'), { readonly: true });
  const plan = (sql: string) =>
    db.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', "'1'")}`).map(({ detail }) => detail);
  const statements = {
    ...lastVisitsBy,
    ...{ watchedByKeys, permitsBySound, permitsByContact, activePermits, presentVisits, unitVisits, visitByBadge },
    ...{ earlierVisit, insideAlready, earlierVisits, ofGroup, visitsOfPerson },
  };
  for (const [name, sql] of Object.entries(statements)) {
    const scans = plan(sql).filter((step) => /^SCAN (?!j|json_each)/.test(step) && !step.includes('USING INDEX'));
    expect(scans, name).toEqual([]);
  }
  expect(plan(watchedByKeys).join('; ')).toMatch(/SEARCH k USING PRIMARY KEY \(key=\?\).*SEARCH e USING INDEX/);
  db.close();
});
