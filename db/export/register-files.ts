import { join } from 'node:path';
import { partName } from '../../shared/export/file-names.ts';
import type { ListedFile } from '../../shared/export/manifest.ts';
import { type ExportFormat, type RowFormat, rowFormats } from '../../shared/registers/exports.ts';
import { CsvFile } from './csv-file.ts';
import type { PlannedPage, PressedPage } from './page-press.ts';
import type { Page } from './pages.ts';
import type { RegisterSheet } from './register-sheet.ts';
import type { RowFile } from './written.ts';
import { mostRows, XlsxFile } from './xlsx-file.ts';

/** Into which part of which file a page goes. */
type Places = Partial<Record<RowFormat, number>>;
/** A page that was given out to be pressed, and where it will go. */
export interface Given {
  page: PlannedPage;
  places: Places;
}

/** The file of one format that takes rows at present. */
interface Part {
  part: number;
  path: string;
  file: RowFile;
}

/** What files a register’s rows become, in every format at once. A file that grows too large goes on in another one. */
export class RegisterFiles {
  readonly listed: ListedFile[] = [];
  readonly cut: { path: string; cells: number }[] = [];
  readonly #folder: string;
  readonly #sheet: RegisterSheet;
  readonly #timeZone: string;
  readonly #partBytes: number;
  readonly #open = new Map<RowFormat, Part>();
  /** Where the next page goes: the part, and how many rows were given out for it. */
  readonly #next = new Map<RowFormat, { part: number; rows: number }>();

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
    for (const format of rowFormats.filter((one) => formats.includes(one))) {
      this.#next.set(format, { part: 1, rows: 0 });
      this.#open.set(format, this.#start(format, 1));
    }
  }

  /** Says where a page will stand, before it is pressed: what was given out already still goes where it was to go. */
  give(page: Page): Given {
    const places: Places = {};
    for (const [format, next] of this.#next) {
      const open = this.#open.get(format);
      const isLarge = open?.part === next.part && open.file.size >= this.#partBytes;
      const isLong = format === 'xlsx' && next.rows + page.rows >= mostRows;
      if (isLarge || isLong) this.#next.set(format, { part: next.part + 1, rows: 0 });
      places[format] = this.#next.get(format)?.part ?? 1;
    }
    const firstRow = (this.#next.get('xlsx')?.rows ?? 0) + 2;
    for (const next of this.#next.values()) next.rows += page.rows;
    return { page: { ...page, firstRow }, places };
  }

  /** Takes the pages in the order in which they were given out. */
  async take({ page: { rows }, places }: Given, { csv, xlsx }: PressedPage): Promise<void> {
    if (csv) await (await this.#part('csv', places)).add({ bytes: csv, rows, cut: 0 });
    if (xlsx) await (await this.#part('xlsx', places)).add({ ...xlsx, rows });
  }

  async #part(format: RowFormat, places: Places): Promise<RowFile> {
    const part = places[format] ?? 1;
    const open = this.#open.get(format);
    if (open?.part === part) return open.file;
    if (open) await this.#finish(open);
    const next = this.#start(format, part);
    this.#open.set(format, next);
    return next.file;
  }

  #start(format: RowFormat, part: number): Part {
    const { title, columns } = this.#sheet;
    const path = partName(title, part, format);
    const full = join(this.#folder, path);
    const file =
      format === 'csv'
        ? new CsvFile(full, columns, this.#timeZone)
        : new XlsxFile(full, title, columns, this.#timeZone);
    return { part, path, file };
  }

  async #finish({ path, file }: Part): Promise<void> {
    const { bytes, sha256, rows, cut } = await file.close();
    this.listed.push({ path, bytes, sha256, register: this.#sheet.register, rows });
    if (cut > 0) this.cut.push({ path, cells: cut });
  }

  async close(): Promise<void> {
    for (const open of this.#open.values()) await this.#finish(open);
    this.#open.clear();
  }

  abandon(): void {
    for (const { file } of this.#open.values()) file.abandon();
  }
}
