import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { longestSilence, open } from '../back-entry/back-entries.ts';
import { withNo } from '../back-entry/paper.ts';
import { nightLines } from '../print/log-papers.ts';
import { bookFile } from '../site/backups.ts';
import { lastWritten } from '../site/clock-check.ts';
import { Database } from '../store/database.ts';
import { movesAround } from './clock-moves.ts';
import { linesIn, linesOfRecord, supplementsOf } from './log-lines.ts';

test('what every save, every page of the log and every banner asks goes by an index', async () => {
  const { dir, desk } = await openBuilding();
  await desk.close();
  const db = new Database(bookFile(dir), { readonly: true });
  const plan = (sql: string) => {
    const values = [...sql].filter((sign) => sign === '?').map(() => 'x');
    return db
      .rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .map(({ detail }) => detail)
      .join('\n');
  };
  expect(plan(open)).toContain('backEntriesOpen');
  expect(plan(withNo)).toContain('paperFormsByNo');
  expect(plan(linesIn)).toContain('INTEGER PRIMARY KEY');
  expect(plan(supplementsOf)).toContain('logLinesOfOriginal');
  for (const index of ['logLinesAbout', 'logLinesOfCase', 'logLinesOfIncident']) {
    expect(plan(linesOfRecord)).toContain(index);
  }
  expect(plan(movesAround)).toContain('logLinesByTime');
  expect(plan(nightLines)).toContain('logLinesByTime');
  expect(plan(longestSilence)).toContain('changesOfDevice');
  expect(plan(lastWritten)).toContain('changesOfDevice');
  db.close();
});
