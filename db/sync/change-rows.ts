import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import type { Change, ChangeKind, Fields } from '../../shared/sync/change.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';
import { insertSealed } from '../store/ledger.ts';
import { bySeq } from '../store/rows.ts';
import type { ChangeRow } from '../store/schema.ts';

/** @returns a change as it travels. */
export function fromChangeRow({ seq: _, reissues, kind, fields, ...row }: ChangeRow): Change {
  const change = { ...row, kind: kind as ChangeKind, fields: JSON.parse(fields) as Fields };
  return reissues === null ? change : { ...change, reissues };
}

/** Puts a change into the log as it came. */
export function keepChange(db: WriteDb, change: Change): void {
  const { fields, ...sealed } = change;
  insertSealed(db, { ...sealed, fieldsJson: canonicalJson(fields) });
}

/** @returns the id under which the log holds a device's number; null when it does not. */
export function idAt(db: ReadDb, device: string, n: number): string | null {
  return db.row<{ id: string }>('SELECT id FROM changes WHERE device = ? AND n = ?', device, n)?.id ?? null;
}

/** @returns all changes of a record in the order in which they came here. */
export function changesOf(db: ReadDb, register: string, record: string): Change[] {
  return db
    .rows<ChangeRow>('SELECT * FROM changes WHERE record = ?', record)
    .filter((row) => row.register === register)
    .sort(bySeq)
    .map(fromChangeRow);
}

/** @returns a device's changes behind a number, at most so many. */
export function rowsBehind(db: ReadDb, device: string, n: number, most = -1): ChangeRow[] {
  return db.rows<ChangeRow>('SELECT * FROM changes WHERE device = ? AND n > ? ORDER BY n LIMIT ?', device, n, most);
}

export function ownBehind(db: ReadDb, device: string, n: number): Change[] {
  return rowsBehind(db, device, n).map(fromChangeRow);
}
