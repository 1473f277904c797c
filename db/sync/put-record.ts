import type { z } from 'zod';
import { type RegisterName, registers } from '../../shared/registers/index.ts';
import type { Fields } from '../../shared/sync/change.ts';
import { isClosed, type RecordState } from '../../shared/sync/merge.ts';
import type { Act } from '../store/act.ts';
import type { ReadDb, Value } from '../store/database.ts';
import { index, isKept } from '../store/records.ts';
import { columns, fromRow, toColumn } from '../store/rows.ts';
import { isSearched } from '../store/search-queue.ts';
import { stateFromLog } from './record-state.ts';
import { renewTimersOf } from './renew-timers.ts';
import { marked, uniqueValues } from './unique-values.ts';

export function isRegister(name: string): name is RegisterName {
  return Object.hasOwn(registers, name);
}

/** Brings a record's row to what all its changes make of it. */
export function putFromLog(act: Act, register: string, record: string): void {
  putState(act, stateFromLog(act.db, register, record));
}

/** Brings a record's row to what has been merged. @param isNew nothing was known of it: it has no row */
export function putState(act: Act, state: RecordState, isNew = false): void {
  const { register, record, born, fields } = state;
  if (!isRegister(register)) {
    hold(act, register, record, 'unknown register');
    return;
  }
  if (born === null) return;
  if (isClosed(state) && Object.keys(fields).length === 0) {
    act.db.run(`DELETE FROM ${register} WHERE id = ?`, record);
    act.touched.push({ register, id: record });
    return;
  }
  const known = columns(register);
  const values: Fields = {};
  for (const field of known.keys()) values[field] = fields[field] ?? null;
  // Said since 0.4.0 only: what is older stands on its own desk, and on the others is nobody's.
  if (values.desk === null) delete values.desk;
  putFields(act, register, record, values, isNew);
  if (Object.keys(fields).some((field) => !known.has(field))) hold(act, register, record, 'unknown field');
}

/**
 * Writes fields of a record into its row, making the row where there is none, and everything the desk derives from it. What the
 * tables cannot hold beside what they have (two rooms of one code, a room that is not here yet) is kept back and tried again
 * with each page: a page never fails for it.
 */
export function putFields(act: Act, register: RegisterName, record: string, fields: Fields, isNew = false): void {
  const { db } = act;
  let made: Made | null = null;
  try {
    const ready = withoutGaps(act, register, record, fields);
    if (!ready) return;
    made = write(act, register, record, ready, isNew);
  } catch (error) {
    // A refused statement undoes itself; a savepoint for each record would copy every page that is written.
    if (!isConstraint(error)) throw error;
    hold(act, register, record, error.message);
    return;
  }
  if (isKept.has(register)) db.forget();
  derive(act, register, record, made);
  act.touched.push({ register, id: record });
}

/** A row that was made with all its columns said: it need not be read to know what it holds. */
interface Made {
  seq: number;
  fields: Fields;
}

/**
 * What this desk computes from a record: what it is found by, what falls due. Data of a newer desk may be more than it understands;
 * then the record stands as it is, and is tried again.
 */
export function derive(act: Act, register: RegisterName, record: string, made: Made | null = null): void {
  try {
    if (made && isSearched(register)) {
      index(act, register, { ...made.fields, id: record } as never, made.seq);
    } else if (isSearched(register)) {
      const row = act.db.row<{ seq: number }>(`SELECT * FROM ${register} WHERE id = ?`, record);
      if (row) index(act, register, fromRow(register, row), row.seq);
    }
    renewTimersOf(act, register, record);
  } catch (error) {
    if (isDisk(error)) throw error;
    hold(act, register, record, String(error));
  }
}

function isDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_') && !isConstraint(error);
}

function isConstraint(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

/** Remembers to try again. */
export function hold(act: Act, register: string, record: string, why: string): void {
  act.db.run('INSERT OR REPLACE INTO heldRecords (register, record, why) VALUES (?,?,?)', register, record, why);
}

function write(act: Act, register: RegisterName, record: string, fields: Fields, isNew: boolean): Made | null {
  const kinds = columns(register);
  const exists = !isNew && act.db.row(`SELECT 1 FROM ${register} WHERE id = ?`, record) !== undefined;
  const names: string[] = [];
  const values: Value[] = [];
  for (const field in fields) {
    const kind = kinds.get(field);
    const value = fields[field];
    // What is null where there was nothing yet is what the table has by itself.
    if (kind === undefined || field === 'id' || (!exists && (value === null || value === undefined))) continue;
    names.push(field);
    values.push(toColumn(kind, kind === 'json' ? inOrder(register, field, value) : value));
  }
  if (!exists) {
    const { lastInsertRowid } = act.db.run(statement('insert', register, names), record, ...values);
    const isWhole = fillsItself(act.db, register).every((column) => names.includes(column));
    return isWhole ? { seq: Number(lastInsertRowid), fields } : null;
  }
  if (names.length > 0) act.db.run(statement('update', register, names), ...values, record);
  return null;
}

/** A page has hundreds of records of a few shapes. */
const statements = new Map<string, string>();

function statement(how: 'insert' | 'update', register: RegisterName, names: readonly string[]): string {
  const key = `${how} ${register} ${names}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const made =
    how === 'insert'
      ? `INSERT INTO ${register} (${['id', ...names].join(', ')}) VALUES (${['id', ...names].map(() => '?').join(', ')})`
      : `UPDATE ${register} SET ${names.map((field) => `${field} = ?`).join(', ')} WHERE id = ?`;
  if (statements.size >= 1000) statements.clear();
  statements.set(key, made);
  return made;
}

/** The log sorts the keys of what a field holds; a row has them as the register writes them, or the next save would see a difference. */
function inOrder(register: RegisterName, field: string, value: unknown): unknown {
  const shape = (registers[register].schema.shape as Record<string, z.ZodType>)[field];
  const parsed = shape?.safeParse(value);
  return parsed?.success ? parsed.data : value;
}

/** @returns the fields as the tables can take them now; null when the row has to wait altogether. */
function withoutGaps(act: Act, register: RegisterName, record: string, fields: Fields): Fields | null {
  const ready = { ...fields };
  for (const { from, table } of references(act.db, register)) {
    const value = ready[from];
    if (typeof value !== 'string' || act.db.row(`SELECT 1 FROM ${table} WHERE id = ?`, value)) continue;
    hold(act, register, record, `no ${table} ${value}`);
    if (mustStand(act.db, register).has(from)) return null;
    ready[from] = null;
  }
  for (const unique of [...(uniqueValues[register] ?? []), ...numbers(register)]) {
    const value = ready[unique.field];
    if (typeof value !== 'string' || value === '') continue;
    const taken = act.db.row<{ id: string }>(
      `SELECT id FROM ${register} WHERE ${unique.field} = ? AND id <> ? ${unique.where ? `AND ${unique.where}` : ''}`,
      value,
      record,
    );
    if (!taken) continue;
    const isLater = record > taken.id;
    hold(act, register, isLater ? record : taken.id, `${unique.field} ${value} is taken`);
    if (isLater && unique.later === 'held') return null;
    if (isLater) ready[unique.field] = unique.later === 'marked' ? marked(value, record) : null;
    else giveWay(act, register, taken.id, unique, value);
  }
  return ready;
}

function giveWay(
  act: Act,
  register: RegisterName,
  later: string,
  { field, later: how }: { field: string; later: 'marked' | 'emptied' | 'held' },
  value: string,
): void {
  if (how === 'held') act.db.run(`DELETE FROM ${register} WHERE id = ?`, later);
  else
    act.db.run(
      `UPDATE ${register} SET ${field} = ? WHERE id = ?`,
      how === 'marked' ? marked(value, later) : null,
      later,
    );
}

/** Two desks that were set up apart may both have been desk A. */
function numbers(register: RegisterName): { field: string; later: 'marked'; where?: string }[] {
  return registers[register].letter === null ? [] : [{ field: 'no', later: 'marked' }];
}

function references(db: ReadDb, register: RegisterName): { from: string; table: string }[] {
  return db.kept(`references ${register}`, () =>
    db.rows(`SELECT "from", "table" FROM pragma_foreign_key_list(?)`, register),
  );
}

/** Columns that have something in them where nothing was said. */
function fillsItself(db: ReadDb, register: RegisterName): string[] {
  return db.kept(`columns that fill themselves ${register}`, () =>
    db
      .rows<{ name: string }>('SELECT name FROM pragma_table_info(?) WHERE dflt_value IS NOT NULL', register)
      .map(({ name }) => name),
  );
}

function mustStand(db: ReadDb, register: RegisterName): ReadonlySet<string> {
  return db.kept(`columns that must stand ${register}`, () => {
    const rows = db.rows<{ name: string }>(`SELECT name FROM pragma_table_info(?) WHERE "notnull" = 1`, register);
    return new Set(rows.map(({ name }) => name));
  });
}
