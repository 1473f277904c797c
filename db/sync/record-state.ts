import { mergeAll, type RecordState } from '../../shared/sync/merge.ts';
import type { ReadDb } from '../store/database.ts';
import { changesOf } from './change-rows.ts';
import { startingState } from './starting-states.ts';

/** @returns true for a change that takes no part in merging: set aside, and not waiting here to be said anew. */
export function isAside(db: ReadDb, id: string): boolean {
  return db.row<{ waiting: number }>('SELECT waiting FROM asideChanges WHERE id = ?', id)?.waiting === 0;
}

/** @returns a record merged from all its changes in the log, over what a new desk was given of it. */
export function stateFromLog(db: ReadDb, register: string, record: string): RecordState {
  const counting = changesOf(db, register, record).filter(({ id }) => !isAside(db, id));
  return mergeAll(counting, startingState(db, register, record));
}
