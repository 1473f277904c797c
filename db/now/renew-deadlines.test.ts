import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { openDesk } from '../desk.ts';
import { Database } from '../store/database.ts';
import { columns } from '../store/rows.ts';

const many = 10_000;

/** The one case of the book, so many times over, as different cases with the same deadlines. */
function multiply(file: string): void {
  const db = new Database(file);
  const fields = [...columns('cases').keys()].filter((field) => field !== 'id' && field !== 'no').join(', ');
  db.raw.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many - 1})
    INSERT INTO cases (id, no, ${fields}) SELECT 'copy-' || i, 'C-' || i, ${fields} FROM cases, n;
    INSERT INTO timers (register, record, rule, dueAt)
    SELECT 'cases', c.id, t.rule, t.dueAt FROM timers t, cases c WHERE c.id LIKE 'copy-%'`);
  db.close();
}

test('ten thousand open complaints get their new deadline, each once, while the desk goes on answering', async () => {
  const building = await openBuilding();
  const { clock, dir, desk, receptionist, supervisor } = building;
  clock.set('15:00:00', '2025-03-07');
  await desk.call('cases.register', lampReport(building, { kind: 'complaint' }), receptionist);
  await desk.close();
  const file = join(dir, 'desk.db');
  multiply(file);
  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());

  let done = false;
  let answered = 0;
  const saved = again
    .call('calendar.save', { date: '2025-03-10', kind: 'holiday', name: '店庆' }, supervisor)
    .finally(() => (done = true));
  while (!done) {
    await again.call('calendar.list', { year: 2025 }, receptionist);
    answered += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await saved;
  expect(answered).toBeGreaterThan(10);
  const db = new Database(file, { readonly: true });
  const due =
    "SELECT dueAt, count(*) AS n, count(DISTINCT record) AS records FROM timers WHERE rule = 'reply1wd' GROUP BY dueAt";
  expect(db.rows(due)).toEqual([{ dueAt: at('15:00:00', '2025-03-11'), n: many, records: many }]);
  db.close();
});
