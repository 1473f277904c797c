import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { SheetColumn } from './cell.ts';
import { CsvText } from './csv-text.ts';
import type { Piece, RowFile, WrittenFile } from './written.ts';

const byteOrderMark = '\ufeff';

/** A CSV in UTF-8 with its mark, so that Excel and WPS read Chinese. */
export class CsvFile implements RowFile {
  readonly #file: number;
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #rows = 0;

  constructor(file: string, columns: readonly SheetColumn[], timeZone: string) {
    this.#file = openSync(file, 'wx');
    this.#write(Buffer.from(byteOrderMark + new CsvText(columns, timeZone).headings()));
  }

  async add({ bytes, rows }: Piece): Promise<void> {
    this.#write(bytes);
    this.#rows += rows;
  }

  #write(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
  }

  get size(): number {
    return this.#bytes;
  }

  async close(): Promise<WrittenFile> {
    fsyncSync(this.#file);
    closeSync(this.#file);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex'), rows: this.#rows, cut: 0 };
  }

  abandon(): void {
    closeSync(this.#file);
  }
}
