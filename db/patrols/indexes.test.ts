import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { openNotes } from '../contact-notes/notes.ts';
import { Database } from '../store/database.ts';
import { sources } from '../units/unit-sources.ts';
import { seenUnits } from '../vacant/vacant-round.ts';
import { dueContactNotes, duePatrols, dueVacantRounds } from './due-rounds.ts';
import { patrolsBetween } from './patrol-lines.ts';

test('what is asked each minute, on Now, beside every new report and on a room’s card goes by an index', async () => {
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
  expect(plan('SELECT * FROM patrolFindings WHERE caseId = ?')).toContain('findingsOfCase');
  expect(plan('SELECT * FROM vacantInspections WHERE caseId = ?')).toContain('inspectionsOfCase');
  expect(plan(patrolsBetween)).toContain('patrolsByDay');
  expect(plan(seenUnits)).toContain('inspectionsOfRound');
  expect(plan(openNotes)).toContain('contactNotesOpen');
  expect(plan(sources.vacantInspections.keys)).toContain('inspectionsOfUnit');
  expect(plan(sources.contactNotes.keys)).toContain('contactNotesOfUnit');
  for (const [due, register] of [
    [duePatrols, 'patrols'],
    [dueVacantRounds, 'vacantRounds'],
    [dueContactNotes, 'contactNotes'],
  ] as const) {
    expect(plan(due)).toContain(`sqlite_autoindex_${register}_1`);
  }
  db.close();
});
