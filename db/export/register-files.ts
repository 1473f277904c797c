import { join } from 'node:path';
import { partName } from '../../shared/export/file-names.ts';
import type { ListedFile } from '../../shared/export/manifest.ts';
import { type ExportFormat, type RowFormat, rowFormats } from '../../shared/registers/exports.ts';
import type { SheetColumn } from './cell.ts';
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
interface Part<File> {
  part: number;
  path: string;
  file: File;
}
type Files = { csv: CsvFile; xlsx: XlsxFile };
type Open = { [F in RowFormat]?: Part<Files[F]> };

/** What files a register’s rows become, in every format at once. A file that grows too large goes on in another one. */
export class RegisterFiles {
  readonly listed: ListedFile[] = [];
  readonly cut: { path: string; cells: number }[] = [];
  readonly #folder: string;
  readonly #sheet: RegisterSheet;
  readonly #timeZone: string;
  readonly #partBytes: number;
  readonly #open: Open = {};
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
      this.#start(format, 1);
    }
  }

  /** Says where a page will stand, before it is pressed: what was given out already still goes where it was to go. */
  give(page: Page): Given {
    const places: Places = {};
    for (const [format, next] of this.#next) {
      const open = this.#open[format];
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
    if (csv) (await this.#file('csv', places)).add(csv, rows);
    if (xlsx) (await this.#file('xlsx', places)).add(xlsx, rows);
  }

  async #file<F extends RowFormat>(format: F, places: Places): Promise<Files[F]> {
    const part = places[format] ?? 1;
    const open = this.#open[format];
    if (open?.part === part) return open.file;
    if (open) {
      delete this.#open[format];
      await this.#finish(open);
    }
    return this.#start(format, part);
  }

  #start<F extends RowFormat>(format: F, part: number): Files[F] {
    const { title, columns } = this.#sheet;
    const path = partName(title, part, format);
    const full = join(this.#folder, path);
    const file: Files[F] = makers[format](full, title, columns, this.#timeZone);
    this.#open[format] = { part, path, file } as Open[F];
    return file;
  }

  async #finish({ path, file }: Part<RowFile<never>>): Promise<void> {
    const { bytes, sha256, rows, cut } = await file.close();
    this.listed.push({ path, bytes, sha256, register: this.#sheet.register, rows });
    if (cut > 0) this.cut.push({ path, cells: cut });
  }

  async close(): Promise<void> {
    for (const [format, open] of Object.entries(this.#open)) {
      delete this.#open[format as RowFormat];
      await this.#finish(open);
    }
  }

  /** Lets go of what is still open. */
  async abandon(): Promise<void> {
    for (const { file } of Object.values(this.#open)) await file.abandon();
  }
}

type Make<File> = (file: string, title: string, columns: readonly SheetColumn[], timeZone: string) => File;
const makers: { [F in RowFormat]: Make<Files[F]> } = {
  csv: (file, _, columns, timeZone) => new CsvFile(file, columns, timeZone),
  xlsx: (file, title, columns, timeZone) => new XlsxFile(file, title, columns, timeZone),
};
