import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sheetSections } from '../../shared/registers/handover-sheet.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { Database } from '../store/database.ts';
import { anyHeld, itemCountSince, keyCountSince } from './counts.ts';
import { dueAbsences, dueHandovers } from './due-handovers.ts';
import { lastShift } from './handover-record.ts';
import { absenceNow, lastHolding, unfinishedNow } from './holder.ts';
import { agreedPrices, feesTaken, keySlips } from './sheet.ts';
import { noExitSince, sectionStatements } from './sheet-sections.ts';
import { unsignedSince } from './unsigned.ts';

test('everything a sheet is computed from goes by an index: five years lie behind what is open', async () => {
  const { dir, desk } = await openBuilding();
  await desk.close();
  const db = new Database(join(dir, 'desk.db'), { readonly: true });
  const plan = (sql: string) => {
    const values = [...sql].filter((sign) => sign === '?').map(() => 'x');
    return db
      .rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .map(({ detail }) => detail)
      .join('\n');
  };
  for (const section of sheetSections.filter((each) => each !== 'drafts')) {
    const steps = plan(sectionStatements[section].replace(/:(now|today)/, '?'));
    // A partial index is scanned whole: it holds nothing but what is open.
    expect(steps, section).not.toMatch(/SCAN (?!t\b)\w+(?! USING (COVERING )?INDEX)(?! VIRTUAL)$/m);
  }
  expect(plan(sectionStatements.calls)).toContain('sqlite_autoindex_calls_1');
  expect(plan(noExitSince)).toContain('visitsByArrival');
  expect(plan(lastHolding)).toContain('handoversHeld');
  expect(plan(absenceNow)).toContain('deskAbsencesOut');
  expect(plan(unfinishedNow)).toContain('handoversUnfinished');
  expect(plan(lastShift)).toContain('handoversOfDesk');
  expect(plan(unsignedSince)).toContain('handoversByStart');
  expect(plan(keyCountSince)).toContain('keyCountsByTime');
  expect(plan(itemCountSince)).toContain('itemCountsByTime');
  expect(plan(anyHeld)).toContain('foundItemsHeld');
  expect(plan(agreedPrices)).toContain('quotesAgreed');
  expect(plan(feesTaken)).toContain('keyMovesByTime');
  expect(plan(keySlips)).toContain('keyMovesByChange');
  expect(plan(dueHandovers)).toContain('sqlite_autoindex_handovers_1');
  expect(plan(dueAbsences)).toContain('sqlite_autoindex_deskAbsences_1');
  db.close();
});
