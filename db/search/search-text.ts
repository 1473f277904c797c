import type { RecordOf } from '../../shared/registers/index.ts';
import type { SearchedRegister } from '../store/search-queue.ts';

/** @returns the folded text by which a record of a register is found. */
export function searchText<R extends SearchedRegister>(_register: R, record: RecordOf<R>): string {
  return Object.values(record)
    .filter((value) => typeof value === 'string')
    .join(' ')
    .toLowerCase();
}
