import type { z } from 'zod';
import { faultOf } from '../../../shared/contract/admit.ts';
import type { ImportPreview } from '../../../shared/contract/directory.ts';
import { importHeadings, importWords } from '../../../shared/directory-headings.ts';
import type { FieldFault } from '../../../shared/errors.ts';
import { cleanText } from '../../../shared/text/clean.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { Columns } from './columns.ts';

export type ImportError = ImportPreview['errors'][number];

const codesOf = new Map(
  Object.entries(importWords).map(([field, words]) => [
    field,
    new Map(Object.entries(words).flatMap(([code, names]) => [code, ...names].map((name) => [fold(name), code]))),
  ]),
);

/** One row of the file, read by field; what is wrong with it is gathered by the names the file uses. */
export class RowCells {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly errors: ImportError[] = [];
  readonly #cells: readonly string[];
  readonly #columns: Columns;

  constructor(columns: Columns, index: number, cells: readonly string[]) {
    this.row = index + 1;
    this.#cells = cells;
    this.#columns = columns;
  }

  /** @returns true when the file has this column at all: what it does not have is left as it is. */
  has(field: string): boolean {
    return this.#columns.byField.has(field);
  }

  text(field: string): string {
    const column = this.#columns.byField.get(field);
    return column ? cleanText(this.#cells[column.index] ?? '').trim() : '';
  }

  /** @returns the code that the cell's word stands for, null when it is empty; anything else is a fault. */
  word<C extends string>(field: string, codes: readonly C[]): C | null {
    const said = this.text(field);
    if (said === '') return null;
    const meant = codesOf.get(field)?.get(fold(said));
    const code = codes.find((c) => c === meant);
    if (code === undefined) this.fault(field, 'unknown');
    return code ?? null;
  }

  /** @returns `HH:MM`, null when the cell is empty; anything else is a fault. */
  time(field: string): string | null {
    const said = fold(this.text(field));
    if (said === '') return null;
    const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(said) ?? [];
    if (Number(hours) <= 24 && Number(minutes) <= 59)
      return `${String(Number(hours) % 24).padStart(2, '0')}:${minutes}`;
    this.fault(field, 'format');
    return null;
  }

  /** @returns yes or no; `otherwise` when the cell is empty. */
  flag(field: string, otherwise: boolean): boolean {
    const said = this.word(field, ['yes', 'no']);
    return said === null ? otherwise : said === 'yes';
  }

  /** @param value what to show of it, where the cell itself does not say enough */
  fault(field: string, code: FieldFault, value = this.text(field)): void {
    const column = this.#columns.byField.get(field)?.title ?? titleOf(field);
    if (this.errors.some((e) => e.column === column)) return;
    this.errors.push({ row: this.row, column, code, value: value.slice(0, 100) });
  }

  /** Holds the record against its schema. @param columnOf where a field of the record comes from in the file */
  check<T>(schema: z.ZodType<T>, record: unknown, columnOf: Record<string, string> = {}): T | null {
    const parsed = schema.safeParse(record);
    if (parsed.success) return parsed.data;
    for (const { field, code } of parsed.error.issues.map(faultOf)) this.fault(columnOf[field] ?? field, code);
    return null;
  }
}

function titleOf(field: string): string {
  const headings = Object.values(importHeadings).flat();
  return headings.find((heading) => heading.field === field)?.names[0] ?? field;
}
