import { DeskError, type FaultAt } from '../../shared/errors.ts';
import type { RecordOf } from '../../shared/registers/index.ts';
import type { Act, Look } from '../store/act.ts';
import { create, patch } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

export type DirectoryRegister =
  | 'staff'
  | 'departments'
  | 'zones'
  | 'units'
  | 'contacts'
  | 'calendarDays'
  | 'dutyShifts';

const found = new WeakMap<Look, Map<string, unknown>>();

/** @returns the record with this id, if there is one; an action that asks again reads it once. */
export function find<R extends DirectoryRegister>(look: Look, register: R, id: string | null): RecordOf<R> | undefined {
  if (id === null) return undefined;
  const known = found.get(look) ?? new Map<string, unknown>();
  if (known.has(register + id)) return known.get(register + id) as RecordOf<R> | undefined;
  const row = look.db.row<object>(`SELECT * FROM ${register} WHERE id = ?`, id);
  const record = row && fromRow(register, row);
  found.set(look, known.set(register + id, record));
  return record;
}

/** @returns all records of a register in the order in which they were made. */
export function everyOf<R extends DirectoryRegister>(look: Look, register: R): RecordOf<R>[] {
  return look.db.rows<object>(`SELECT * FROM ${register} ORDER BY seq`).map((row) => fromRow(register, row));
}

/** Makes the record, or changes the one that has its id. */
export function put<R extends DirectoryRegister>(act: Act, register: R, record: RecordOf<R>): RecordOf<R> {
  const before = find(act, register, record.id);
  found.delete(act);
  if (before) return patch(act, register, before, record);
  create(act, register, record);
  return record;
}

/** @throws DeskError `invalid` when there is a fault */
export function refuse(faults: (FaultAt | undefined)[]): void {
  const found = faults.filter((fault) => fault !== undefined);
  if (found.length > 0) throw new DeskError('invalid', { faults: found });
}

/** @returns a fault when the reference points at nothing. */
export function dangling(
  look: Look,
  register: DirectoryRegister,
  field: string,
  id: string | null,
): FaultAt | undefined {
  return id === null || find(look, register, id) ? undefined : { field, code: 'unknown' };
}
