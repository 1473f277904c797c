import type { SheetColumn } from './cell.ts';
import { CsvText } from './csv-text.ts';
import { HashedFile } from './hashed-file.ts';
import type { RowFile, WrittenFile } from './written.ts';

const byteOrderMark = '\ufeff';

/** A CSV in UTF-8 with its mark, so that Excel and WPS read Chinese. */
export class CsvFile implements RowFile<Uint8Array> {
  readonly #file: HashedFile;
  #rows = 0;

  constructor(file: string, columns: readonly SheetColumn[], timeZone: string) {
    this.#file = new HashedFile(file);
    this.#file.write(Buffer.from(byteOrderMark + new CsvText(columns, timeZone).headings()));
  }

  add(lines: Uint8Array, rows: number): void {
    this.#file.write(lines);
    this.#rows += rows;
  }

  get size(): number {
    return this.#file.bytes;
  }

  async close(): Promise<WrittenFile> {
    return { ...(await this.#file.close()), rows: this.#rows, cut: 0 };
  }

  abandon(): Promise<void> {
    return this.#file.abandon();
  }
}
