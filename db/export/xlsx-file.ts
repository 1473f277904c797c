import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { flushFile } from '../store/durable.ts';
import type { SheetColumn } from './cell.ts';
import { SheetXml, workbookParts } from './sheet-xml.ts';
import type { Piece, RowFile, WrittenFile } from './written.ts';

/** Of a sheet, with its headings. */
export const mostRows = 1_048_576;

/** A workbook of one sheet, written as it grows: however many rows, it needs little memory. */
export class XlsxFile implements RowFile {
  readonly #file: string;
  readonly #xml: SheetXml;
  readonly #sheet: Readable;
  readonly #written: Promise<void>;
  readonly #hash = createHash('sha256');
  #wanted: (() => void) | null = null;
  #failure: unknown = null;
  #bytes = 0;
  #size = 0;
  #rows = 0;
  #cut = 0;

  constructor(file: string, title: string, columns: readonly SheetColumn[], timeZone: string) {
    this.#file = file;
    this.#xml = new SheetXml(columns, timeZone);
    this.#sheet = new Readable({ highWaterMark: 1024 * 1024, read: () => this.#wanted?.() });
    const zip = new ZipFile();
    const entry = { mtime: new Date(Date.UTC(2000, 0, 1)), compressionLevel: 1 };
    for (const [name, text] of Object.entries(workbookParts(title))) zip.addBuffer(Buffer.from(text), name, entry);
    zip.addReadStream(this.#sheet, 'xl/worksheets/sheet1.xml', entry);
    zip.end();
    zip.outputStream.on('data', (chunk: Buffer) => {
      this.#hash.update(chunk);
      this.#bytes += chunk.length;
    });
    this.#written = pipeline(zip.outputStream, createWriteStream(file, { flags: 'wx' }));
    this.#written.catch((error: unknown) => {
      this.#failure = error;
      this.#wanted?.();
    });
    this.#sheet.push(Buffer.from(this.#xml.start()));
  }

  async add({ bytes, rows, cut }: Piece): Promise<void> {
    this.#rows += rows;
    this.#cut += cut;
    this.#size += bytes.length;
    if (!this.#sheet.push(bytes) && !this.#failure) await new Promise<void>((wanted) => (this.#wanted = wanted));
    this.#wanted = null;
    if (this.#failure) throw this.#failure;
  }

  /** Of the sheet, which is several times what comes out. */
  get size(): number {
    return this.#size;
  }

  async close(): Promise<WrittenFile> {
    this.#sheet.push(Buffer.from(this.#xml.end(this.#rows + 1)));
    this.#sheet.push(null);
    await this.#written;
    flushFile(this.#file);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex'), rows: this.#rows, cut: this.#cut };
  }

  abandon(): void {
    this.#sheet.destroy();
  }
}
