import type { CaseLine } from '../../shared/contract/cases.ts';
import { settledStates } from '../../shared/registers/case-states.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { inOrderOf, listPage } from '../lists/list-page.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';

/** Stands word for word in the index `casesOpen`, or SQLite would not use it. */
export const isOpen = `status NOT IN (${settledStates.map((state) => `'${state}'`).join(', ')})`;

export const lineColumns = `id, no, status, kind, category, subCategory, emergencyType, severity, place, companyName, callerName,
  phone, substr(content, 1, 200) AS content, receivedAt, registeredAt, notifyDueAt, notifiedAt, enteredLate, voided, reopened,
  duplicateOf, deferredUntil,
  (SELECT min(dueAt) FROM timers WHERE record = cases.id) AS dueAt`;

export type LineRow = Omit<CaseLine, 'enteredLate' | 'voided'> & { enteredLate: number; voided: number };

/** @returns a line of a list; its number masked. */
export function toLine(row: LineRow): CaseLine {
  return { ...row, phone: maskPhone(row.phone), enteredLate: row.enteredLate === 1, voided: row.voided === 1 };
}

export const rowsOfUnit = 'SELECT seq FROM cases WHERE unitId = ?';
export const lines = `SELECT seq, ${lineColumns} FROM cases WHERE seq IN (SELECT value FROM json_each(?))`;

export const listCases: Read<'cases.list'> = (look, { status, unitId, where, ...asked }) => {
  const all = status === 'all' ? where : { ...where, status: [status] };
  const within = unitId === null ? undefined : look.db.rows<{ seq: number }>(rowsOfUnit, unitId).map(({ seq }) => seq);
  const { seqs, total, capped } = listPage(look, 'cases', { ...asked, where: all }, within);
  return { lines: linesOf(look, seqs), total, capped };
};

/** @returns these cases as lists show them, in the order of their numbers. */
export function linesOf(look: Look, seqs: readonly number[]): CaseLine[] {
  const rows = look.db.rows<LineRow & { seq: number }>(lines, JSON.stringify(seqs));
  return inOrderOf(seqs, rows).map(({ seq: _, ...row }) => toLine(row));
}

export const openInUnit = `SELECT seq FROM cases WHERE unitId = ? AND ${isOpen} ORDER BY seq DESC LIMIT 50`;

/** What stands beside the form while somebody speaks: by the room's own index, whatever waits to be folded. */
export function openOfUnit(look: Look, unitId: string): CaseLine[] {
  return linesOf(
    look,
    look.db.rows<{ seq: number }>(openInUnit, unitId).map(({ seq }) => seq),
  );
}

/** S01 rule 8: the same unit and type within `case.duplicateHours`; any type while it is not chosen yet. */
export const findDuplicates: Read<'cases.duplicates'> = (look, { unitId, subCategory }) =>
  look.db.rows<LineRow>(duplicates, unitId, since(look), subCategory, subCategory).map(toLine);

const since = (look: Look) => look.now - look.parameters['case.duplicateHours'] * 3_600_000;

export const duplicates = `SELECT ${lineColumns} FROM cases WHERE unitId = ? AND registeredAt >= ? AND voided = 0
  AND (? IS NULL OR subCategory = ?) ORDER BY registeredAt DESC LIMIT 20`;
