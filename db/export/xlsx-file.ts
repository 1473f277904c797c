import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Cell, SheetColumn } from './cell.ts';
import { SheetXml, workbookParts } from './sheet-xml.ts';
import { flush, type RowFile, type WrittenFile } from './written.ts';

/** Of a sheet, with its headings. */
const mostRows = 1_048_576;
const chunkChars = 256 * 1024;

/** A workbook of one sheet, written as it grows: however many rows, it needs little memory. */
export class XlsxFile implements RowFile {
  readonly #file: string;
  readonly #xml: SheetXml;
  readonly #sheet: Readable;
  readonly #written: Promise<void>;
  readonly #hash = createHash('sha256');
  readonly #mostBytes: number;
  #wanted: (() => void) | null = null;
  #failure: unknown = null;
  #bytes = 0;
  #text: string;
  #chars = 0;
  #rows = 0;
  #waits = false;

  /** @param mostBytes it is full when so much was put in, which is several times what comes out */
  constructor(file: string, title: string, columns: readonly SheetColumn[], timeZone: string, mostBytes: number) {
    this.#file = file;
    this.#mostBytes = mostBytes;
    this.#xml = new SheetXml(columns, timeZone);
    this.#text = this.#xml.start();
    this.#sheet = new Readable({ highWaterMark: 1024 * 1024, read: () => this.#wanted?.() });
    const zip = new ZipFile();
    const entry = { mtime: new Date(Date.UTC(2000, 0, 1)), compressionLevel: 3 };
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
  }

  add(cells: readonly Cell[]): void {
    this.#text += this.#xml.row(cells);
    this.#rows += 1;
    if (this.#text.length >= chunkChars) this.#push();
  }

  #push(): void {
    this.#chars += this.#text.length;
    this.#waits = !this.#sheet.push(Buffer.from(this.#text));
    this.#text = '';
  }

  get pressed(): boolean {
    return this.#waits;
  }

  async room(): Promise<void> {
    if (this.#waits && !this.#failure) await new Promise<void>((wanted) => (this.#wanted = wanted));
    this.#wanted = null;
    this.#waits = false;
    if (this.#failure) throw this.#failure;
  }

  get full(): boolean {
    return this.#rows >= mostRows - 1 || this.#chars >= this.#mostBytes;
  }

  async close(): Promise<WrittenFile> {
    this.#text += this.#xml.end();
    this.#push();
    this.#sheet.push(null);
    await this.#written;
    flush(this.#file);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex'), rows: this.#rows, cut: this.#xml.cut };
  }

  abandon(): void {
    this.#sheet.destroy();
  }
}
