import { join } from 'node:path';
import { partName } from '../../shared/export/file-names.ts';
import type { ListedFile } from '../../shared/export/manifest.ts';
import type { ExportFormat } from '../../shared/registers/exports.ts';
import type { Cell } from './cell.ts';
import { CsvFile } from './csv-file.ts';
import type { RegisterSheet } from './register-sheet.ts';
import type { RowFile } from './written.ts';
import { XlsxFile } from './xlsx-file.ts';

/** What files a register’s rows become, in every format at once. */
export class RegisterFiles {
  readonly listed: ListedFile[] = [];
  readonly cut: { path: string; cells: number }[] = [];
  readonly #folder: string;
  readonly #sheet: RegisterSheet;
  readonly #timeZone: string;
  readonly #partBytes: number;
  readonly #open: { format: ExportFormat; part: number; path: string; file: RowFile }[];

  constructor(
    folder: string,
    sheet: RegisterSheet,
    formats: readonly ExportFormat[],
    { timeZone, partBytes }: { timeZone: string; partBytes: number },
  ) {
    this.#folder = folder;
    this.#sheet = sheet;
    this.#timeZone = timeZone;
    this.#partBytes = partBytes;
    this.#open = formats.map((format) => ({ format, ...this.#start(format, 1) }));
  }

  #start(format: ExportFormat, part: number) {
    const { title, columns } = this.#sheet;
    const path = partName(title, part, format);
    const full = join(this.#folder, path);
    const file =
      format === 'csv'
        ? new CsvFile(full, columns, this.#timeZone, this.#partBytes)
        : new XlsxFile(full, title, columns, this.#timeZone, this.#partBytes);
    return { part, path, file };
  }

  add(cells: readonly Cell[]): void {
    for (const { file } of this.#open) file.add(cells);
  }

  /** `room` is to be awaited before the next row. */
  get pressed(): boolean {
    return this.#open.some(({ file }) => file.pressed || file.full);
  }

  /** Until the disk keeps up; a full file goes on in the next one. */
  async room(): Promise<void> {
    for (const [i, open] of this.#open.entries()) {
      await open.file.room();
      if (!open.file.full) continue;
      await this.#finish(open);
      this.#open[i] = { format: open.format, ...this.#start(open.format, open.part + 1) };
    }
  }

  async #finish({ path, file }: { path: string; file: RowFile }): Promise<void> {
    const { bytes, sha256, rows, cut } = await file.close();
    this.listed.push({ path, bytes, sha256, register: this.#sheet.register, rows });
    if (cut > 0) this.cut.push({ path, cells: cut });
  }

  async close(): Promise<void> {
    for (const open of this.#open) await this.#finish(open);
    this.#open.length = 0;
  }

  abandon(): void {
    for (const { file } of this.#open) file.abandon();
  }
}
