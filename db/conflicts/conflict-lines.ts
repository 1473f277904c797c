import type { ConflictLine } from '../../shared/contract/conflicts.ts';
import { type ConflictRecord, settlers } from '../../shared/registers/conflicts.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';
import { isRegister } from '../sync/put-record.ts';

export const openConflicts =
  "SELECT * FROM conflicts INDEXED BY conflictsByStatus WHERE status = 'open' ORDER BY foundAt";

export const listConflicts: Read<'conflicts.list'> = (look, { show, offset, limit }) => {
  const where = show === 'all' ? '' : 'WHERE status = ?';
  const values: Value[] = show === 'all' ? [] : [show];
  const rows = look.db.rows<object>(
    `SELECT * FROM conflicts ${where} ORDER BY status, foundAt DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  const total = look.db.row<{ n: number }>(`SELECT count(*) AS n FROM conflicts ${where}`, ...values)?.n ?? 0;
  return { lines: rows.map((row) => conflictLine(look, fromRow('conflicts', row))), total };
};

export const listMine: Read<'conflicts.mine'> = (look) => mineNow(look).map((conflict) => conflictLine(look, conflict));

/** @returns what is open and may be settled by whoever sits here */
export function mineNow(look: Look): ConflictRecord[] {
  return look.db
    .rows<object>(openConflicts)
    .map((row) => fromRow('conflicts', row))
    .filter((conflict) => maySettle(look, conflict));
}

export function maySettle({ actor }: Pick<Look, 'actor'>, { kind, status }: ConflictRecord): boolean {
  return status === 'open' && actor.role !== null && settlers[kind].includes(actor.role);
}

export function conflictLine(look: Look, conflict: ConflictRecord): ConflictLine {
  const { id, kind, status, foundAt, settledAt } = conflict;
  return { id, kind, status, foundAt, settledAt, ...whatOf(look, conflict) };
}

/** What a register's record is called at the desk, in a statement of its own fields. */
const called: Record<string, string> = {
  keys: "SELECT no, trim(keyCode || ' ' || label) AS what FROM keys WHERE id = ?",
  mailItems:
    "SELECT no, trim(coalesce(nullif(trackingNo, ''), no) || ' ' || addressee) AS what FROM mailItems WHERE id = ?",
  cases: "SELECT no, trim(place || ' ' || substr(content, 1, 60)) AS what FROM cases WHERE id = ?",
  patrols: "SELECT no, routeName || ' ' || day AS what FROM patrols WHERE id = ?",
};

function whatOf(look: Look, { register, record }: ConflictRecord): { no: string; what: string } {
  const numbered = `SELECT no, no AS what FROM ${isRegister(register) ? register : 'cases'} WHERE id = ?`;
  return look.db.row<{ no: string; what: string }>(called[register] ?? numbered, record) ?? { no: '', what: '' };
}
