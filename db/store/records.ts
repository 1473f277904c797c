import { DeskError } from '../../shared/errors.ts';
import { type RecordOf, type RegisterName, registers } from '../../shared/registers/index.ts';
import type { Json } from '../../shared/sync/canonical-json.ts';
import type { Fields } from '../../shared/sync/change.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { searchText } from '../search/search-text.ts';
import type { Act, Look } from './act.ts';
import type { Value } from './database.ts';
import { columns, fromRow, toColumn } from './rows.ts';
import { docOf, isSearched, queueForSearch, type SearchedRegister } from './search-queue.ts';

/** The registers that `directoryOf` keeps. */
export const isKept: ReadonlySet<RegisterName> = new Set<RegisterName>(['staff', 'departments', 'zones']);

const inserts = new Map<RegisterName, string>();

function insertInto(register: RegisterName): string {
  let sql = inserts.get(register);
  if (!sql) {
    const names = [...columns(register).keys()];
    sql = `INSERT INTO ${register} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    inserts.set(register, sql);
  }
  return sql;
}

/** @returns the record. @throws DeskError `notFound` */
export function read<R extends RegisterName>(look: Look, register: R, id: string): RecordOf<R> {
  const row = look.db.row<object>(`SELECT * FROM ${register} WHERE id = ?`, id);
  if (!row) throw new DeskError('notFound', { params: { register } });
  return fromRow(register, row);
}

/** Inserts a record with its change and its search text. @param happenedAt UTC ms */
export function create<R extends RegisterName>(act: Act, register: R, record: RecordOf<R>, happenedAt = act.now): void {
  const values: Value[] = [];
  const source = record as Record<string, unknown>;
  const said: Fields = {};
  for (const [field, kind] of columns(register)) {
    const value = source[field] ?? null;
    values.push(toColumn(kind, value));
    if (value !== null) said[field] = value as Json;
  }
  const { lastInsertRowid } = act.db.run(insertInto(register), ...values);
  if (isKept.has(register)) act.db.forget();
  act.log('create', register, record.id, said, happenedAt);
  index(act, register, record, Number(lastInsertRowid));
}

/** Changes some fields of a record, with a change that carries only those that differ. @returns the record as it is now */
export function patch<R extends RegisterName>(
  act: Act,
  register: R,
  before: RecordOf<R>,
  fields: Partial<RecordOf<R>>,
  kind: 'patch' | 'void' = 'patch',
): RecordOf<R> {
  const was = before as Record<string, unknown>;
  const kinds = columns(register);
  const changed = Object.entries(fields).filter(
    ([field, value]) =>
      kinds.has(field) && toColumn(kinds.get(field), value) !== toColumn(kinds.get(field), was[field]),
  );
  if (changed.length === 0) return before;
  const stamped = 'version' in before ? changed.concat(touched(act, before.version)) : changed;
  const set = stamped.map(([field]) => `${field} = ?`).join(', ');
  const values = stamped.map(([field, value]) => toColumn(kinds.get(field), value));
  act.db.run(`UPDATE ${register} SET ${set} WHERE id = ?`, ...values, before.id);
  if (isKept.has(register)) act.db.forget();
  act.log(kind, register, before.id, Object.fromEntries(stamped) as Record<string, Json>);
  const after = { ...before, ...Object.fromEntries(stamped) } as RecordOf<R>;
  if (isSearched(register)) index(act, register, after, seqOf(act, register, before.id));
  return after;
}

function touched(act: Act, version: number): [string, unknown][] {
  return [
    ['updatedAt', act.now],
    ['updatedBy', act.actor.id],
    ['version', version + 1],
  ];
}

function seqOf(act: Act, register: RegisterName, id: string): number {
  return act.db.row<{ seq: number }>(`SELECT seq FROM ${register} WHERE id = ?`, id)?.seq ?? 0;
}

/** Files a row under what it is found by. */
export function index(act: Act, register: RegisterName, record: RecordOf<RegisterName>, seq: number): void {
  if (!isSearched(register)) return;
  const text = searchText<SearchedRegister>(register, record as RecordOf<SearchedRegister>);
  queueForSearch(act.db, docOf(register, seq), text);
}

/** The next human number: register letter, desk letter, date, serial. @returns e.g. `C-A-261121-003` */
export function nextNumber(act: Act, register: RegisterName, letter = act.letter): string {
  const day = wallTime(act.now, act.site.timeZone).date.slice(2).replaceAll('-', '');
  const series = `${registers[register].letter}-${letter}-${day}`;
  const row = act.db.row<{ last: number }>(
    'INSERT INTO counters (series, last) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last',
    series,
  );
  return `${series}-${String(row?.last ?? 1).padStart(3, '0')}`;
}

/** The base fields of a record that is made now (§3.1). */
export function freshBase(act: Act, register: RegisterName, id: string, letter = act.letter) {
  return {
    id,
    no: nextNumber(act, register, letter),
    createdAt: act.now,
    createdBy: act.actor.id,
    shift: act.shift,
    updatedAt: act.now,
    updatedBy: act.actor.id,
    version: 1,
    voided: false,
    voidReason: null,
    voidedBy: null,
  };
}
