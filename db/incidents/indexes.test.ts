import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { Database } from '../store/database.ts';
import { sources } from '../units/unit-sources.ts';
import { unfinishedRows } from './incident-change.ts';
import { dueIncidents, unfinishedIncidents } from './incident-lines.ts';

test('what is asked on Now, at a handover and on a room’s card goes by an index', async () => {
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
  expect(plan(unfinishedRows)).toContain('incidentsByStatus');
  expect(plan(`SELECT i.id FROM ${unfinishedIncidents}`)).toContain('incidentsByStatus');
  expect(plan(dueIncidents)).toContain('sqlite_autoindex_incidents_1');
  expect(plan(sources.incidents.keys)).toContain('incidentsOfUnit');
  expect(plan('SELECT * FROM incidents WHERE caseId = ? AND voided = 0')).toContain('incidentsOfCase');
  db.close();
});
