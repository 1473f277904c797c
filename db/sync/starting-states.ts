import type { Fields } from '../../shared/sync/change.ts';
import { type RecordState, unknownRecord } from '../../shared/sync/merge.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';

interface StateRow {
  born: string | null;
  fields: string;
  stamps: string;
}

/**
 * What a new desk was given of a record before it has read the record's changes; they are merged over it, in whatever order.
 * Once the whole log is here nothing of it is left, and nothing is known of a record but its changes.
 */
export function startingState(db: ReadDb, register: string, record: string): RecordState {
  const row = db.row<StateRow>(
    'SELECT born, fields, stamps FROM startingStates WHERE record = ? AND register = ?',
    record,
    register,
  );
  if (!row) return unknownRecord(register, record);
  const fields = JSON.parse(row.fields) as Fields;
  return { register, record, born: row.born, fields, stamps: JSON.parse(row.stamps) as RecordState['stamps'] };
}

export function hasStartingStates(db: ReadDb): boolean {
  return db.row('SELECT 1 FROM startingStates LIMIT 1') !== undefined;
}

export function keepStartingState(db: WriteDb, { register, record, born, fields, stamps }: RecordState): void {
  db.run(
    'INSERT OR REPLACE INTO startingStates (register, record, born, fields, stamps) VALUES (?,?,?,?,?)',
    register,
    record,
    born,
    JSON.stringify(fields),
    JSON.stringify(stamps),
  );
}

export function forgetStartingStates(db: WriteDb): void {
  if (hasStartingStates(db)) db.run('DELETE FROM startingStates');
}
