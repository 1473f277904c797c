import type Sqlite from 'better-sqlite3';
import type { RowFormat } from '../../shared/registers/exports.ts';
import type { Database, Value } from '../store/database.ts';
import type { Telling } from './cell.ts';
import { CsvText, csvBytes } from './csv-text.ts';
import type { ExportJob } from './job.ts';
import type { Bounds, Page } from './pages.ts';
import { type RegisterSheet, sheetOf } from './register-sheet.ts';
import { SheetXml } from './sheet-xml.ts';

/** A page, and in which row of its spreadsheet it begins. */
export type PlannedPage = Page & { firstRow: number };
/** A page as it goes into the files. `cut`: texts too long for a cell. */
export interface PressedPage {
  csv: Uint8Array | null;
  xlsx: { bytes: Uint8Array; cut: number } | null;
}
/** What it must know of the export. */
export type PressJob = Pick<ExportJob, 'language' | 'masked' | 'site' | 'formats'> & { bounds: Bounds };

interface Opened {
  sheet: RegisterSheet;
  rows: Sqlite.Statement;
  csv: CsvText;
  xml: SheetXml;
}

/** Makes the pages of registers into what stands in the files. */
export class PagePress {
  readonly #db: Database;
  readonly #job: PressJob;
  readonly #telling: Telling;
  readonly #opened = new Map<string, Opened>();

  /** @param db a snapshot, which must be the same in every thread that presses for one export */
  constructor(db: Database, job: PressJob) {
    this.#db = db;
    this.#job = job;
    this.#telling = tellingOf(db, job);
  }

  sheet(register: string): RegisterSheet {
    return this.#open(register).sheet;
  }

  press({ register, after, last, firstRow }: PlannedPage): PressedPage {
    const { sheet, rows, csv, xml } = this.#open(register);
    const wants = (format: RowFormat) => this.#job.formats.includes(format);
    const [asCsv, asXlsx] = [wants('csv'), wants('xlsx')];
    let [text, markup, row] = ['', '', firstRow];
    for (const values of rows.all({ ...this.#job.bounds, after, last }) as Value[][]) {
      const cells = sheet.cells(values);
      if (asCsv) text += csv.line(cells);
      if (asXlsx) markup += xml.row(cells, row);
      row += 1;
    }
    return {
      csv: asCsv ? csvBytes(text) : null,
      xlsx: asXlsx ? { bytes: Buffer.from(markup), cut: xml.cut() } : null,
    };
  }

  #open(register: string): Opened {
    let opened = this.#opened.get(register);
    if (!opened) {
      const sheet = sheetOf(register, this.#telling, this.#job.bounds.units !== null);
      const { select, table, within, columns } = sheet;
      const sql = `SELECT ${select} FROM ${table} t NOT INDEXED
        WHERE t.seq > @after AND t.seq <= @last AND (${within}) ORDER BY t.seq`;
      const { timeZone } = this.#telling;
      opened = {
        sheet,
        rows: this.#db.raw.prepare(sql).raw(),
        csv: new CsvText(columns, timeZone),
        xml: new SheetXml(columns, timeZone),
      };
      this.#opened.set(register, opened);
    }
    return opened;
  }
}

/** The names of people and rooms are read once. */
function tellingOf(db: Database, { language, masked, site }: PressJob): Telling {
  const names = new Map(
    db
      .rows<{ id: string; name: string }>('SELECT id, name FROM staff UNION ALL SELECT id, code FROM units')
      .map(({ id, name }) => [id, name]),
  );
  return { language, masked, timeZone: site.timeZone, nameOf: (id) => names.get(id) };
}
