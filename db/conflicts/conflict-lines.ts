import type { ConflictLine } from '../../shared/contract/conflicts.ts';
import { type ConflictRecord, settlers } from '../../shared/registers/conflicts.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';
import { isRegister } from '../sync/put-record.ts';

export const openConflicts =
  "SELECT * FROM conflicts INDEXED BY conflictsByStatus WHERE status = 'open' ORDER BY foundAt";

/** A building has few: what is looked for is looked at one by one. */
const most = 2000;
const newestFirst = {
  open: "SELECT * FROM conflicts WHERE status = 'open' ORDER BY foundAt DESC LIMIT ?",
  settled: "SELECT * FROM conflicts WHERE status = 'settled' ORDER BY foundAt DESC LIMIT ?",
  all: 'SELECT * FROM conflicts ORDER BY status, foundAt DESC LIMIT ?',
} as const;

export const listConflicts: Read<'conflicts.list'> = (look, { show, text, offset, limit }) => {
  const wanted = text.trim().toLowerCase();
  const lines = look.db
    .rows<object>(newestFirst[show], most)
    .map((row) => conflictLine(look, fromRow('conflicts', row)))
    .filter(({ what, no }) => `${no} ${what}`.toLowerCase().includes(wanted));
  return { lines: lines.slice(offset, offset + limit), total: lines.length };
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
