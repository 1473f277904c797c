import { type Cell, type SheetColumn, timeText, wallClock } from './cell.ts';

const mustBeQuoted = /[",\n\r]/;
/** What makes a spreadsheet take a text for a formula, also in the wide letters of a Chinese keyboard. */
const formulaStart: ReadonlySet<number> = new Set([...'=+-@\t\r＝＋－＠'].map((start) => start.charCodeAt(0)));

/** @returns a text that no spreadsheet runs as a formula (A42) and no reader of CSV cuts in two */
export function csvText(text: string): string {
  const safe = formulaStart.has(text.charCodeAt(0)) ? `'${text}` : text;
  return mustBeQuoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The lines of a CSV. Times are those of the site’s wall. */
export class CsvText {
  readonly #columns: readonly SheetColumn[];
  readonly #wall: (at: number) => number;

  constructor(columns: readonly SheetColumn[], timeZone: string) {
    this.#columns = columns;
    this.#wall = wallClock(timeZone);
  }

  headings(): string {
    return `${this.#columns.map(({ heading }) => csvText(heading)).join(',')}\r\n`;
  }

  line(cells: readonly Cell[]): string {
    let line = '';
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i] ?? null;
      if (i > 0) line += ',';
      if (cell === null) continue;
      line += typeof cell === 'string' ? csvText(cell) : this.#number(i, cell);
    }
    return `${line}\r\n`;
  }

  #number(column: number, value: number): string {
    const shown = this.#columns[column]?.shown;
    if (shown === 'time') return timeText(this.#wall(value));
    return shown === 'money' ? value.toFixed(2) : String(value);
  }
}

/** @returns the bytes of a piece of a CSV; a reader would end a text at its first zero */
export function csvBytes(text: string): Uint8Array {
  return Buffer.from(text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text);
}
