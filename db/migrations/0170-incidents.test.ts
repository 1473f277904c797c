import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, handClock } from '../../tests/fixtures/clock.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { openDesk } from '../desk.ts';
import { bookFile } from '../site/backups.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from './index.ts';

const staffId = '019500aa-0000-7000-8000-000000000001';
const incidents = ['019500aa-0000-7000-8000-0000000000a1', '019500aa-0000-7000-8000-0000000000a2'] as const;

/** A book of the version before: one emergency that is long over, one that goes on, a picture. */
function oldBook(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const db = new Database(bookFile(dir));
  migrate(
    db,
    1,
    migrations.filter(({ name }) => name < '0160'),
  );
  const put = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row);
    db.run(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ...Object.values(row),
    );
  };
  const site = {
    siteId: '019500aa-0000-7000-8000-0000000abcde',
    siteName: '蔚蓝',
    timeZone: 'Asia/Shanghai',
    device: 'd',
  };
  for (const [key, value] of Object.entries(site)) put('meta', { key, value });
  const person = { name: '李静', role: 'supervisor', position: 'csSupervisor', phone: '', ext: '', mobile: '' };
  put('staff', { id: staffId, ...person, active: 1 });
  // Every column that a case must have, as its own kind of nothing.
  const columns = db.rows<{ name: string; type: string; notnull: number; dflt_value: string | null }>(
    'PRAGMA table_info(cases)',
  );
  const blank = Object.fromEntries(
    columns
      .filter(({ name, notnull, dflt_value }) => notnull === 1 && dflt_value === null && name !== 'seq')
      .map(({ name, type }) => [name, type === 'INTEGER' ? 0 : '']),
  );
  const base = { createdAt: 1, createdBy: staffId, shift: '2025-03-02 night', updatedAt: 1, updatedBy: staffId };
  for (const [i, id] of incidents.entries()) {
    const caseId = id.replace('a', 'c');
    const completedAt = i === 0 ? at('02:00:00') : null;
    const texts = { notify: '[]', details: '{}', status: completedAt ? 'closed' : 'notified' };
    put('cases', { ...blank, ...base, ...texts, id: caseId, no: `C-A-250303-00${i}`, version: 1, completedAt });
    const said = { type: 'waterLeak', discoveredAt: at('01:00:00'), place: '车库', phenomenon: '漏水' };
    const own = { id, no: `I-A-250303-00${i}`, version: 1, voided: 0, status: 'open', caseId };
    put('incidents', { ...base, ...own, ...said });
  }
  const file = { type: 'png', bytes: 9, width: 3, height: 3, hash: 'a'.repeat(64), at: 5, by: staffId, voided: 0 };
  const of = { id: staffId, register: 'cases', record: incidents[0], kind: 'other', caption: '', name: 'a.png' };
  put('attachments', { ...of, ...file });
  db.close();
}

const kept = `SELECT (SELECT json_group_array(json_array(seq, id, no, createdAt, createdBy, shift, version, caseId, type,
  discoveredAt, place, phenomenon)) FROM incidents) AS incidents,
  (SELECT json_group_array(json_array(seq, id, hash, at)) FROM attachments) AS attachments`;

test('0170 an older book keeps every incident and picture; what was over owes no report, what goes on is asked for one', async () => {
  const dir = tempDir();
  oldBook(dir);
  copyFileSync(bookFile(dir), join(dir, 'before.db'));
  const before = new Database(join(dir, 'before.db'), { readonly: true });
  const opened = openDesk({ dir, now: handClock(at('10:00:00', '2025-03-09')).now });
  const actor = { id: staffId, role: 'supervisor' } as const;
  const [over, goes] = incidents;
  const old = await opened.call('incidents.read', { incidentId: over }, actor);
  expect(old.record).toMatchObject({ status: 'ended', endedAt: at('02:00:00'), owed: false, reports: [], losses: [] });
  const open = await opened.call('incidents.read', { incidentId: goes }, actor);
  expect(open.record).toMatchObject({ status: 'open', endedAt: null, owed: true });
  expect((await opened.call('incidents.unfinished', {}, actor)).map(({ id }) => id)).toEqual([goes]);
  await opened.close();
  const after = new Database(bookFile(dir), { readonly: true });
  expect(after.row(kept)).toEqual(before.row(kept));
  expect(after.row('SELECT takenAt FROM attachments')).toEqual({ takenAt: null });
  after.close();
  before.close();
});
