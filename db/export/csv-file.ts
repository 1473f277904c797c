import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Cell, SheetColumn } from './cell.ts';
import { timeText, wallClock } from './cell.ts';
import type { RowFile, WrittenFile } from './written.ts';

const byteOrderMark = '\ufeff';
const chunkChars = 128 * 1024;
/** What makes a spreadsheet take a text for a formula, also in the wide letters of a Chinese keyboard. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;
const mustBeQuoted = /[",\n\r]/;

/** @returns a text that no spreadsheet runs as a formula (A42) and no reader of CSV cuts in two */
export function csvText(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  const clean = safe.includes('\0') ? safe.replaceAll('\0', '\ufffd') : safe;
  return mustBeQuoted.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}

/** A CSV in UTF-8 with its mark, so that Excel and WPS read Chinese. Times are those of the site’s wall. */
export class CsvFile implements RowFile {
  readonly #file: number;
  readonly #hash = createHash('sha256');
  readonly #columns: readonly SheetColumn[];
  readonly #wall: (at: number) => number;
  readonly #mostBytes: number;
  #text = byteOrderMark;
  #bytes = 0;
  #rows = 0;

  /** @param mostBytes it is full from about so many on */
  constructor(file: string, columns: readonly SheetColumn[], timeZone: string, mostBytes: number) {
    this.#file = openSync(file, 'wx');
    this.#columns = columns;
    this.#wall = wallClock(timeZone);
    this.#mostBytes = mostBytes;
    this.#text += `${columns.map(({ heading }) => csvText(heading)).join(',')}\r\n`;
  }

  add(cells: readonly Cell[]): void {
    let line = '';
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i] ?? null;
      if (i > 0) line += ',';
      if (typeof cell === 'string') line += csvText(cell);
      else if (cell !== null) line += this.#number(i, cell);
    }
    this.#text += `${line}\r\n`;
    this.#rows += 1;
    if (this.#text.length >= chunkChars) this.#write();
  }

  #number(column: number, value: number): string {
    const shown = this.#columns[column]?.shown;
    if (shown === 'time') return timeText(this.#wall(value));
    return shown === 'money' ? value.toFixed(2) : String(value);
  }

  #write(): void {
    const bytes = Buffer.from(this.#text);
    this.#text = '';
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
  }

  /** It is written as it is added. */
  readonly pressed = false;

  async room(): Promise<void> {}

  get full(): boolean {
    return this.#bytes >= this.#mostBytes;
  }

  async close(): Promise<WrittenFile> {
    this.#write();
    fsyncSync(this.#file);
    closeSync(this.#file);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex'), rows: this.#rows, cut: 0 };
  }

  abandon(): void {
    closeSync(this.#file);
  }
}
