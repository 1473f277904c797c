import type Sqlite from 'better-sqlite3';
import { profileOf } from '../../shared/registers/exported/redaction.ts';
import type { RowFormat } from '../../shared/registers/exports.ts';
import type { Database, Value } from '../store/database.ts';
import type { Telling } from './cell.ts';
import { CsvText } from './csv-text.ts';
import type { ExportJob } from './job.ts';
import type { Bounds, Page } from './pages.ts';
import { type RegisterSheet, sheetOf } from './register-sheet.ts';
import { SheetXml } from './sheet-xml.ts';
import type { SheetPiece } from './xlsx-file.ts';
import { packPiece } from './zip-file.ts';

/** A page, and in which row of its spreadsheet it begins. */
export type PlannedPage = Page & { firstRow: number };
/** A page as it goes into the files. `cut`: texts too long for a cell. */
export interface PressedPage {
  csv: Uint8Array<ArrayBuffer> | null;
  xlsx: SheetPiece | null;
}
/** What it must know of the export. */
export type PressJob = Pick<ExportJob, 'language' | 'masked' | 'redaction' | 'site' | 'formats'> & { bounds: Bounds };

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
  #markup = new Uint8Array(0);

  /** @param db a snapshot, which must be the same in every thread that presses for one export */
  constructor(db: Database, job: PressJob) {
    this.#db = db;
    this.#job = job;
    this.#telling = tellingOf(db, job);
  }

  sheet(register: string): RegisterSheet {
    return this.#open(register).sheet;
  }

  /** @param spare in which the CSV is written, if it is large enough */
  press({ register, after, last, firstRow }: PlannedPage, spare: ArrayBuffer | null = null): PressedPage {
    const { sheet, rows, csv, xml } = this.#open(register);
    const values = rows.all({ ...this.#job.bounds, after, last }) as Value[][];
    const cells = values.map((row) => sheet.cells(row));
    const wants = (format: RowFormat) => this.#job.formats.includes(format);
    return {
      csv: wants('csv') ? encoded(csv.lines(cells), spare) : null,
      xlsx: wants('xlsx') ? this.#packed(xml.rows(cells, firstRow), xml) : null,
    };
  }

  #packed(markup: string, xml: SheetXml): SheetPiece {
    this.#markup = encoded(markup, this.#markup.buffer);
    return { ...packPiece(this.#markup), cut: xml.cut() };
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

/** @returns a text as UTF-8, in the memory that is at hand or in new one with room for longer pages */
function encoded(text: string, spare: ArrayBuffer | null): Uint8Array<ArrayBuffer> {
  // No letter takes more than three bytes for each of its two.
  const most = text.length * 3;
  const buffer = spare !== null && spare.byteLength >= most ? spare : new ArrayBuffer(Math.ceil(most * 1.25));
  return new Uint8Array(buffer, 0, Buffer.from(buffer).write(text));
}

/** The names of people and rooms are read once. */
function tellingOf(db: Database, { language, masked, redaction, site }: PressJob): Telling {
  const names = new Map(
    db
      .rows<{ id: string; name: string }>('SELECT id, name FROM staff UNION ALL SELECT id, code FROM units')
      .map(({ id, name }) => [id, name]),
  );
  // What is not whole altogether is looked at field by field.
  const isMasked = redaction === null ? masked : profileOf(redaction) !== 'whole';
  return { language, masked: isMasked, showing: redaction, timeZone: site.timeZone, nameOf: (id) => names.get(id) };
}
