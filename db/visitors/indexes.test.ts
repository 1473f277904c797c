import { expect, test } from 'vitest';
import { plansOfBook } from '../../tests/fixtures/plans.ts';
import { visitByBadge } from '../codes/code-readers.ts';
import { lastVisitsBy } from './known.ts';
import { activePermits, permitsByContact, permitsBySound } from './permits.ts';
import { earlierVisit, insideAlready } from './sign-in.ts';
import { presentVisits } from './visit-change.ts';
import { earlierVisits, ofGroup, unitVisits, visitsOfPerson } from './visit-view.ts';
import { watchedByKeys } from './watch-list.ts';

test('whatever a visitor waits for reads by an index', async () => {
  const plan = await plansOfBook();
  const statements = {
    ...lastVisitsBy,
    ...{ watchedByKeys, permitsBySound, permitsByContact, activePermits, presentVisits, unitVisits, visitByBadge },
    ...{ earlierVisit, insideAlready, earlierVisits, ofGroup, visitsOfPerson },
  };
  for (const [name, sql] of Object.entries(statements)) {
    const scans = plan(sql)
      .split('\n')
      .filter((step) => /^SCAN (?!j|json_each)/.test(step) && !step.includes('USING INDEX'));
    expect(scans, name).toEqual([]);
  }
  expect(plan(watchedByKeys)).toMatch(/SEARCH k USING PRIMARY KEY \(key=\?\)\n.*SEARCH e USING INDEX/);
});
