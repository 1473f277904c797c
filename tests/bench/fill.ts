import { searchText } from '../../db/search/search-text.ts';
import type { Database, Value, WriteDb } from '../../db/store/database.ts';
import { columns, toColumn } from '../../db/store/rows.ts';
import { docOf, queueForSearch, type SearchedRegister } from '../../db/store/search-queue.ts';
import type { RecordOf } from '../../shared/registers/index.ts';
import { contactCount, Records, staffCount, unitCount } from './records.ts';

/** Inserts a record as saving does, without its change. @returns its `seq` */
export function put<R extends SearchedRegister>(db: Database, register: R, record: RecordOf<R>): number {
  const seq = insert(db, register, record);
  queueForSearch(db, docOf(register, seq), searchText(register, record));
  return seq;
}

/** The row alone. @returns its `seq` */
export function insert<R extends SearchedRegister>(db: WriteDb, register: R, record: RecordOf<R>): number {
  const fields = columns(register);
  const names = [...fields.keys()];
  const source = record as Record<string, unknown>;
  const values: Value[] = names.map((name) => toColumn(fields.get(name), source[name]));
  const sql = `INSERT INTO ${register} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  return Number(db.run(sql, ...values).lastInsertRowid);
}

/** Fills an empty book with so many records in all: the directory, four cases to each call. Nothing is indexed yet. */
export function fill(
  db: Database,
  total: number,
  records = new Records(),
  told: (done: number) => void = () => {},
): void {
  const bulk = total - unitCount - contactCount - staffCount;
  const calls = Math.floor(bulk / 5);
  db.run('BEGIN');
  for (const unit of records.units) put(db, 'units', unit);
  for (const contact of records.contacts) put(db, 'contacts', contact);
  for (const person of records.staff) put(db, 'staff', person);
  for (let i = 0; i < bulk; i++) {
    if (i % 5 === 4 && i / 5 < calls) put(db, 'calls', records.call(i));
    else put(db, 'cases', records.case(i));
    if (i % 20_000 === 19_999) {
      db.run('COMMIT');
      told(i);
      db.run('BEGIN');
    }
  }
  db.run('COMMIT');
}
