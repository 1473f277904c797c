import { type Cell, type SheetColumn, type Shown, timeText, wallClock } from './cell.ts';

const mustBeQuoted = /[",\n\r]/;
/** What makes a spreadsheet take a text for a formula, also in the wide letters of a Chinese keyboard. */
const formulaStart: ReadonlySet<number> = new Set([...'=+-@\t\r＝＋－＠'].map((start) => start.charCodeAt(0)));

/** @returns a text that no spreadsheet runs as a formula (A42) and no reader of CSV cuts in two */
export function csvText(text: string): string {
  const safe = formulaStart.has(text.charCodeAt(0)) ? `'${text}` : text;
  // A reader would end a text at its first zero.
  const clean = safe.includes('\0') ? safe.replaceAll('\0', '\ufffd') : safe;
  return mustBeQuoted.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}

/** The lines of a CSV. Times are those of the site’s wall. */
export class CsvText {
  readonly #columns: readonly SheetColumn[];
  readonly #wall: (at: number) => number;
  readonly #times: readonly number[];
  readonly #money: readonly number[];

  constructor(columns: readonly SheetColumn[], timeZone: string) {
    this.#columns = columns;
    this.#wall = wallClock(timeZone);
    const shownAs = (shown: Shown) => columns.flatMap((column, i) => (column.shown === shown ? [i] : []));
    this.#times = shownAs('time');
    this.#money = shownAs('money');
  }

  headings(): string {
    return `${this.#columns.map(({ heading }) => csvText(heading)).join(',')}\r\n`;
  }

  line(cells: readonly Cell[]): string {
    const shown = cells.slice();
    for (const i of this.#times) {
      const at = shown[i];
      if (typeof at === 'number') shown[i] = timeText(this.#wall(at));
    }
    for (const i of this.#money) {
      const yuan = shown[i];
      if (typeof yuan === 'number') shown[i] = yuan.toFixed(2);
    }
    for (let i = 0; i < cells.length; i += 1) {
      const text = cells[i];
      if (typeof text === 'string' && (mustBeQuoted.test(text) || formulaStart.has(text.charCodeAt(0))))
        shown[i] = csvText(text);
    }
    // An array joins its parts in one go, and shows nothing for nothing.
    return shown.join(',');
  }

  lines(rows: readonly (readonly Cell[])[]): string {
    const lines = rows.map((cells) => this.line(cells));
    lines.push('');
    const text = lines.join('\r\n');
    return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
  }
}
