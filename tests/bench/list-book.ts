import { existsSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foldAll } from '../../db/lists/fold.ts';
import { indexAll } from '../../db/search/indexing.ts';
import { Database } from '../../db/store/database.ts';
import { migrate } from '../../db/store/migrate.ts';
import { type Case, caseKinds, channels, severities } from '../../shared/registers/cases.ts';
import { insert, put } from './fill.ts';
import { Records, seeded } from './records.ts';

/** Five years of cases, by the minute or the day. */
const years = 5;
export const listUntil = 1_760_000_000_000;
export const openCount = 200;

/**
 * A book of so many cases of every sort with the latest 200 open, indexed for search and lists; made once and kept in the
 * machine's temporary folder. `made` is to be raised when what it holds changes.
 * @returns the file
 */
export function listBook(total: number): string {
  const made = 1;
  const file = path.join(tmpdir(), `deskbook-bench-list-${total}-${made}.sqlite`);
  if (existsSync(file)) return file;
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const db = new Database(part);
  db.raw.pragma('synchronous = OFF');
  db.raw.pragma('cache_size = -262144');
  migrate(db, 0);
  db.run("INSERT INTO meta (key, value) VALUES ('timeZone', 'Asia/Shanghai')");
  fillCases(db, total);
  indexAll(db);
  foldAll(db);
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  renameSync(part, file);
  return file;
}

function fillCases(db: Database, total: number): void {
  const records = new Records();
  const random = seeded(11);
  db.run('BEGIN');
  for (const unit of records.units) insert(db, 'units', unit);
  for (const contact of records.contacts) insert(db, 'contacts', contact);
  for (const person of records.staff) insert(db, 'staff', person);
  for (let i = 0; i < total; i += 1) {
    const c = varied(records.case(i), i, total, random);
    put(db, 'cases', c);
    if (i >= total - openCount) addTimer(db, c, i);
    if (i % 20_000 === 19_999) {
      db.run('COMMIT');
      db.run('BEGIN');
      process.stderr.write(`\rlist: ${i + 1} of ${total} cases made`);
    }
  }
  db.run('COMMIT');
  process.stderr.write('\n');
}

function addTimer(db: Database, { id }: Case, i: number): void {
  const dueAt = listUntil + (i - 100) * 60_000;
  db.run(`INSERT INTO timers (register, record, rule, dueAt) VALUES ('cases', ?, 'unfinished3h', ?)`, id, dueAt);
}

/** The same case with more than one sort of everything, spread over the years. */
function varied(c: Case, i: number, total: number, random: () => number): Case {
  const of = <T>(values: readonly T[], fallback: T) => values[Math.floor(random() ** 2 * values.length)] ?? fallback;
  const at = Math.round(listUntil - ((total - i) / total) * years * 365.25 * 86_400_000);
  const open = i >= total - openCount;
  return {
    ...c,
    status: open
      ? of(['inProgress', 'notified', 'scheduled', 'followUpPending'], 'notified')
      : random() < 0.03
        ? 'voided'
        : 'closed',
    kind: of(caseKinds, 'report'),
    channel: of(channels, 'phone'),
    severity: of(severities, 'normal'),
    chargeable: random() < 0.1,
    enteredLate: random() < 0.05,
    reopened: random() < 0.02 ? 1 : 0,
    shift: `2025-03-03 ${random() < 0.3 ? 'night' : 'day'}`,
    receivedAt: random() < 0.05 ? at - 3 * 86_400_000 : at,
  };
}
