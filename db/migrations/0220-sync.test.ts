import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstPrevHash, seal } from '../../shared/sync/change.ts';
import { at, handClock } from '../../tests/fixtures/clock.ts';
import { aUnit } from '../../tests/fixtures/directory.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { openDesk } from '../desk.ts';
import { bookFile } from '../site/backups.ts';
import { Database } from '../store/database.ts';
import { sha256 } from '../store/ledger.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from './index.ts';

const staffId = '019500aa-0000-7000-8000-000000000001';

/** A book from before sync, with a supervisor and the one change that made them. */
function oldBook(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const db = new Database(bookFile(dir));
  migrate(
    db,
    1,
    migrations.filter(({ name }) => name < '0220'),
  );
  const put = (table: string, row: Record<string, string | number | null>) => {
    const marks = Object.keys(row).map(() => '?');
    db.run(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`, ...Object.values(row));
  };
  for (const [key, value] of Object.entries({
    siteId: 's',
    siteName: '蔚蓝',
    timeZone: 'Asia/Shanghai',
    device: 'd',
  })) {
    put('meta', { key, value });
  }
  const person = {
    name: '李静',
    role: 'supervisor',
    position: 'csSupervisor',
    phone: '',
    ext: '',
    mobile: '',
    active: 1,
  };
  put('staff', { id: staffId, ...person });
  const about = { site: 's', device: 'd', register: 'staff', record: staffId, actor: staffId, prevHash: firstPrevHash };
  const said = { id: staffId, n: 1, kind: 'create' as const, fields: person, salt: 'x', happenedAt: 1, enteredAt: 1 };
  const { fieldsJson, ...change } = seal({ ...about, ...said, stamp: '000000000001-0000-d' }, sha256);
  put('changes', { ...change, fields: fieldsJson });
  db.close();
}

test('0220 an older book keeps its chain, goes on with it, and everything in it waits for the server', async () => {
  const dir = tempDir();
  oldBook(dir);
  const desk = openDesk({ dir, now: handClock(at('10:00:00')).now });
  const actor = { id: staffId, role: 'supervisor' } as const;
  await desk.call('units.save', aUnit({ code: 'E-1203' }), actor);
  expect(await desk.call('history.verify', {}, actor)).toMatchObject({ fault: null });
  await desk.close();
  const db = new Database(bookFile(dir), { readonly: true });
  expect(db.row('SELECT count(*) AS n, max(n) AS last, count(reissues) AS anew FROM changes')).toEqual({
    n: 2,
    last: 2,
    anew: 0,
  });
  expect(db.rows('SELECT * FROM syncMarks')).toEqual([]);
  db.close();
});
