import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openDesk } from '../db/desk.ts';
import { migrations } from '../db/migrations/index.ts';
import { bookFile, listBackups } from '../db/site/backups.ts';
import { Database } from '../db/store/database.ts';
import { registerNames } from '../shared/registers/index.ts';
import { handClock } from './fixtures/clock.ts';
import { untouchedForm } from './fixtures/reports.ts';
import { tempDir } from './fixtures/temp-dir.ts';

const books = join(import.meta.dirname, 'fixtures', 'books');
const versions = readdirSync(books).map((file) => file.replace(/\.db\.gz$/, ''));

/** A book as that version left it: written by its own code, frozen since. */
function frozenBook(version: string): string {
  const dir = tempDir();
  writeFileSync(bookFile(dir), gunzipSync(readFileSync(join(books, `${version}.db.gz`))));
  return dir;
}

/** Every register's rows with the columns they had. */
function rowsOf(file: string, columns?: Map<string, string[]>) {
  const db = new Database(file, { readonly: true });
  const tables = new Set(db.rows<{ name: string }>(`SELECT name FROM sqlite_schema`).map(({ name }) => name));
  const known = columns ?? new Map<string, string[]>();
  for (const table of columns ? [] : registerNames.filter((name) => tables.has(name))) {
    known.set(
      table,
      db.rows<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name),
    );
  }
  const rows = [...known].map(
    ([table, names]) => [table, db.rows(`SELECT ${names.join(', ')} FROM ${table} ORDER BY id`)] as const,
  );
  const changes = db.rows('SELECT id, record, hash, prevHash FROM changes ORDER BY id');
  const run = db.rows<{ name: string }>('SELECT name FROM migrations').length;
  db.close();
  return { columns: known, rows: Object.fromEntries(rows), changes, run };
}

test.each(versions)('a book of %s opens today with everything that was in it, and work goes on', async (version) => {
  const dir = frozenBook(version);
  const before = rowsOf(bookFile(dir));
  expect(before.run).toBeLessThanOrEqual(migrations.length);
  expect(before.rows.cases?.length).toBeGreaterThan(1);
  const clock = handClock();
  const desk = openDesk({ dir, now: clock.now });
  onTestFinished(() => desk.close());
  // A copy of the old book, where there is anything to change in it.
  expect(listBackups(dir).length > 0).toBe(before.run < migrations.length);
  const after = rowsOf(bookFile(dir), before.columns);
  expect(after.run).toBe(migrations.length);
  expect(after.rows).toEqual(before.rows);
  expect(after.changes).toEqual(before.changes);

  const phase = await desk.call('desk.phase', {}, null);
  const who = (role: string) => {
    const person = phase.phase === 'ready' ? phase.people.find((one) => one.role === role) : undefined;
    if (!person) throw new Error(`nobody is ${role}`);
    return { id: person.id, role: person.role };
  };
  const [supervisor, receptionist] = [who('supervisor'), who('receptionist')];
  expect((await desk.call('staff.signIn', { staffId: supervisor.id, pin: '4826' }, null)).name).toBe('李静');
  expect(await desk.call('history.verify', {}, supervisor)).toMatchObject({
    fault: null,
    changes: before.changes.length + 1,
  });

  const loans = await desk.call('keys.loans', {}, receptionist);
  expect(loans).toHaveLength(1);
  const found = await desk.call('search.find', { text: '第二盏灯', register: null, limit: 10 }, receptionist);
  expect(found.groups.length).toBeGreaterThan(0);
  const fresh = untouchedForm({ publicArea: true, place: '大堂', needsClarification: true, content: '地面有水' });
  const { record } = await desk.call('cases.register', fresh, receptionist);
  expect(record.no).toMatch(/^\w-A-\d{6}-\d{3}$/);
  expect(await desk.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
});
