import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPowerCut } from '../../tests/fixtures/building-events.ts';
import { dueEvents } from '../now/due-lines.ts';
import { Database } from '../store/database.ts';
import { callersStatement } from './event-change.ts';
import { runningStatement } from './event-view.ts';
import { lately } from './fitting.ts';
import { eventsOfMonth } from './month.ts';

test('what is asked with every keystroke and on every screen goes by an index, whatever the size of the book', async () => {
  const { building } = await openPowerCut('14:02:00');
  await building.desk.close();
  const db = new Database(join(building.dir, 'desk.db'), { readonly: true });
  const plan = (sql: string) =>
    db
      .rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}`)
      .map(({ detail }) => detail)
      .join('\n');
  const expected = {
    casesByRegistration: lately,
    casesOfBuildingEvent: callersStatement,
    buildingEventsRunning: runningStatement,
    buildingEventsByCreation: eventsOfMonth,
  };
  for (const [index, sql] of Object.entries(expected)) {
    expect(plan(sql)).toContain(index);
    expect(plan(sql)).not.toMatch(/SCAN (?!buildingEvents USING INDEX buildingEventsRunning)/);
  }
  // Only what is open has timers: reading them all is less than an index on every save.
  expect(plan(dueEvents)).toMatch(/SCAN t\n.*SEARCH e USING INDEX/);
  db.close();
});
