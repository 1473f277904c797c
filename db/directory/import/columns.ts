import type { ImportKind } from '../../../shared/contract/directory.ts';
import { type Heading, importHeadings } from '../../../shared/directory-headings.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { Table } from './table.ts';
import { unreadable } from './unreadable.ts';

export interface Columns {
  /** Index of the heading's row. */
  headingRow: number;
  /** Of each field that the file has: its column, and how the file calls it. */
  byField: ReadonlyMap<string, { index: number; title: string }>;
  unknown: string[];
  /** Titles that stand for a field which another column has already. */
  doubled: string[];
  /** Fields that must be there and are not. */
  missing: string[];
}

const searchedRows = 10;

/** Finds the heading: titles may stand above it. @throws DeskError `fileUnreadable` (`noHeading`) */
export function columnsOf(kind: ImportKind, table: Table): Columns {
  const known = new Map(importHeadings[kind].flatMap((h) => h.names.map((name) => [key(name), h] as const)));
  const headingRow = headingRowOf(table, known);
  const found: Omit<Columns, 'byField' | 'missing'> = { headingRow, unknown: [], doubled: [] };
  const byField = new Map<string, { index: number; title: string }>();
  for (const [index, cell] of (table[headingRow] ?? []).entries()) {
    const title = cell.trim();
    const heading = known.get(key(title));
    if (title === '') continue;
    if (!heading) found.unknown.push(title);
    else if (byField.has(heading.field)) found.doubled.push(title);
    else byField.set(heading.field, { index, title });
  }
  const absent = (h: Heading) => h.required && !byField.has(h.field) && !byField.has(h.instead ?? '');
  const missing = importHeadings[kind].filter(absent).map((h) => h.names[0]);
  return { ...found, byField, missing };
}

function headingRowOf(table: Table, known: ReadonlyMap<string, Heading>): number {
  const fields = (row: string[]) => new Set(row.flatMap((cell) => known.get(key(cell))?.field ?? []));
  const counts = table.slice(0, searchedRows).map((row) => fields(row).size);
  const most = Math.max(...counts);
  if (most === 0) throw unreadable('noHeading');
  return counts.indexOf(most);
}

function key(title: string): string {
  return fold(title).replace(/[\s*_:()（）-]/g, '');
}
