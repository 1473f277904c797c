import type { ImportRow } from '../../../shared/contract/directory.ts';
import type { KeyInput } from '../../../shared/contract/keys.ts';
import type { RecordOf } from '../../../shared/registers/index.ts';
import type { DirectoryRegister } from '../saving.ts';

/** One record to be put as it stands here. */
export type Put =
  | { [R in DirectoryRegister]: { register: R; record: RecordOf<R> } }[DirectoryRegister]
  | { register: 'keys'; record: KeyInput };

/** What one row of the file would do. */
export interface RowPlan extends ImportRow {
  puts: Put[];
}

/** @returns true when every field of `after` is what it was. */
export function isSame<T extends object>(before: T, after: T): boolean {
  return Object.entries(after).every(([field, value]) => before[field as keyof T] === value);
}
