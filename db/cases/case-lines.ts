import type { CaseLine } from '../../shared/contract/cases.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { settledStates } from '../../shared/registers/case-states.ts';
import { fold } from '../../shared/text/fold.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import { docRange } from '../store/search-queue.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;

/** Stands word for word in the index `casesOpen`, or SQLite would not use it. */
export const isOpen = `status NOT IN (${settledStates.map((state) => `'${state}'`).join(', ')})`;

const columns = `id, no, status, kind, category, subCategory, emergencyType, severity, place, companyName, callerName,
  phone, substr(content, 1, 200) AS content, receivedAt, registeredAt, notifyDueAt, notifiedAt, enteredLate, voided,
  (SELECT min(dueAt) FROM timers WHERE record = cases.id) AS dueAt`;

type LineRow = Omit<CaseLine, 'enteredLate' | 'voided'> & { enteredLate: number; voided: number };

function toLine(row: LineRow): CaseLine {
  return { ...row, phone: maskPhone(row.phone), enteredLate: row.enteredLate === 1, voided: row.voided === 1 };
}

interface Filter {
  from: string;
  where: string[];
  values: Value[];
}

/** @returns the conditions of a list; their values stand in the order of the marks. */
export function filterOf(input: ParsedOf<'cases.list'>): Filter {
  const { status, unitId, text } = input;
  const filter: Filter = { from: 'cases', where: [], values: [] };
  const add = (condition: string, ...values: Value[]) => {
    filter.where.push(condition);
    filter.values.push(...values);
  };
  if (unitId !== null) add('unitId = ?', unitId);
  if (status === 'open') {
    add(isOpen);
    if (unitId === null) filter.from = 'cases INDEXED BY casesOpen';
  } else if (status !== 'all') add('status = ?', status);
  const { first } = docRange('cases');
  for (const word of fold(text).split(' ').filter(Boolean)) {
    add('instr((SELECT text FROM searchDocs WHERE doc = ? + cases.seq), ?) > 0', first, word);
  }
  return filter;
}

/** Statements of a list: one page newest first, and how many there are. */
export function listStatements({ from, where }: Pick<Filter, 'from' | 'where'>): { page: string; total: string } {
  const condition = where.length > 0 ? ` WHERE ${where.join(' AND ')}` : '';
  return {
    page: `SELECT ${columns} FROM ${from}${condition} ORDER BY seq DESC LIMIT ? OFFSET ?`,
    total: `SELECT count(*) AS n FROM (SELECT 1 FROM ${from}${condition} LIMIT ${countedTo})`,
  };
}

/** Newest first. `total` is counted up to ten thousand. */
export const listCases: Read<'cases.list'> = (look, input) => {
  const filter = filterOf(input);
  const { page, total } = listStatements(filter);
  return {
    lines: look.db.rows<LineRow>(page, ...filter.values, input.limit, input.offset).map(toLine),
    total: look.db.row<{ n: number }>(total, ...filter.values)?.n ?? 0,
  };
};

/** S01 rule 8: the same unit and type within `case.duplicateHours`; any type while it is not chosen yet. */
export const findDuplicates: Read<'cases.duplicates'> = (look, { unitId, subCategory }) =>
  look.db.rows<LineRow>(duplicates, unitId, since(look), subCategory, subCategory).map(toLine);

const since = (look: Look) => look.now - look.parameters['case.duplicateHours'] * 3_600_000;

export const duplicates = `SELECT ${columns} FROM cases WHERE unitId = ? AND registeredAt >= ? AND voided = 0
  AND (? IS NULL OR subCategory = ?) ORDER BY registeredAt DESC LIMIT 20`;
