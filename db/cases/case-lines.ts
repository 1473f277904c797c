import type { CaseLine } from '../../shared/contract/cases.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { settledStates } from '../../shared/registers/case-states.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { matchesOf, countedTo as matchesTo } from '../search/matches.ts';
import { holds, type Query, readQuery } from '../search/query.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import { docRange } from '../store/search-queue.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;

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

interface Filter {
  from: string;
  where: string[];
  values: Value[];
}

/** @returns the conditions of a list but its text; their values stand in the order of the marks. */
export function filterOf({ status, unitId }: Pick<ParsedOf<'cases.list'>, 'status' | 'unitId'>): Filter {
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
  return filter;
}

const conditionOf = ({ where }: Pick<Filter, 'where'>) => (where.length > 0 ? `WHERE ${where.join(' AND ')}` : '');

/** Statements of a list: one page newest first, and how many there are. */
export function listStatements(filter: Pick<Filter, 'from' | 'where'>): { page: string; total: string } {
  const source = `FROM ${filter.from} ${conditionOf(filter)}`;
  return {
    page: `SELECT ${lineColumns} ${source} ORDER BY seq DESC LIMIT ? OFFSET ?`,
    total: `SELECT count(*) AS n FROM (SELECT 1 ${source} LIMIT ${countedTo})`,
  };
}

/** Newest first. `total` is counted up to ten thousand; with a text, up to the search's own limit. */
export const listCases: Read<'cases.list'> = (look, input) => {
  const filter = filterOf(input);
  const query = readQuery(input.text);
  const found = query ? among(look, filter, input, query) : filter;
  const { page, total } = listStatements(found);
  return {
    lines: look.db.rows<LineRow>(page, ...found.values, input.limit, input.offset).map(toLine),
    total: look.db.row<{ n: number }>(total, ...found.values)?.n ?? 0,
  };
};

/** Few cases are open, or of one unit: their texts are read. Of all there are, the index knows the newest that match. */
function among(look: Look, filter: Filter, { status, unitId }: ParsedOf<'cases.list'>, query: Query): Filter {
  const few = status === 'open' || unitId !== null;
  const seqs = few ? reading(look, filter, query) : matchesOf(look.db, 'cases', query, matchesTo).seqs;
  return {
    from: 'cases',
    where: ['seq IN (SELECT value FROM json_each(?))', ...(few ? [] : filter.where)],
    values: [JSON.stringify(seqs), ...(few ? [] : filter.values)],
  };
}

function reading(look: Look, filter: Filter, query: Query): number[] {
  const texts = `SELECT seq, text FROM ${filter.from} CROSS JOIN searchDocs ON doc = ? + seq ${conditionOf(filter)}`;
  return look.db
    .rows<{ seq: number; text: string }>(texts, docRange('cases').first, ...filter.values)
    .filter(({ text }) => holds(query, text))
    .map(({ seq }) => seq);
}

/** S01 rule 8: the same unit and type within `case.duplicateHours`; any type while it is not chosen yet. */
export const findDuplicates: Read<'cases.duplicates'> = (look, { unitId, subCategory }) =>
  look.db.rows<LineRow>(duplicates, unitId, since(look), subCategory, subCategory).map(toLine);

const since = (look: Look) => look.now - look.parameters['case.duplicateHours'] * 3_600_000;

export const duplicates = `SELECT ${lineColumns} FROM cases WHERE unitId = ? AND registeredAt >= ? AND voided = 0
  AND (? IS NULL OR subCategory = ?) ORDER BY registeredAt DESC LIMIT 20`;
