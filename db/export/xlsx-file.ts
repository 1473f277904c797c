import type { SheetColumn } from './cell.ts';
import { HashedFile } from './hashed-file.ts';
import { SheetXml, workbookParts } from './sheet-xml.ts';
import type { RowFile, WrittenFile } from './written.ts';
import { type PackedPiece, packPiece, ZipFile } from './zip-file.ts';

/** Of a sheet, with its headings. */
export const mostRows = 1_048_576;

/** Rows of a sheet, packed. `cut`: texts too long for a cell. */
export type SheetPiece = PackedPiece & { cut: number };

/** A workbook of one sheet, written as it grows: however many rows, it needs little memory. */
export class XlsxFile implements RowFile<SheetPiece> {
  readonly #file: HashedFile;
  readonly #zip: ZipFile;
  readonly #xml: SheetXml;
  #size = 0;
  #rows = 0;
  #cut = 0;

  constructor(file: string, title: string, columns: readonly SheetColumn[], timeZone: string) {
    const hashed = new HashedFile(file);
    this.#file = hashed;
    this.#xml = new SheetXml(columns, timeZone);
    this.#zip = new ZipFile((bytes) => hashed.write(bytes));
    for (const [name, text] of Object.entries(workbookParts(title))) {
      this.#zip.begin(name);
      this.#put(text);
    }
    this.#zip.begin('xl/worksheets/sheet1.xml');
    this.#put(this.#xml.start());
  }

  #put(text: string): void {
    this.#zip.add(packPiece(Buffer.from(text)));
  }

  add(piece: SheetPiece, rows: number): void {
    this.#zip.add(piece);
    this.#rows += rows;
    this.#cut += piece.cut;
    this.#size += piece.size;
  }

  /** Of the sheet, which is several times what comes out. */
  get size(): number {
    return this.#size;
  }

  async close(): Promise<WrittenFile> {
    this.#put(this.#xml.end(this.#rows + 1));
    this.#zip.close();
    return { ...(await this.#file.close()), rows: this.#rows, cut: this.#cut };
  }

  abandon(): Promise<void> {
    return this.#file.abandon();
  }
}
