const quote = 0x22;
const lineFeed = 0x0a;

/** Counts the rows of a CSV as it streams by: a line end within quotes is part of a cell. */
export class CsvRows {
  #quoted = false;
  #ends = 0;
  #open = false;

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === quote) this.#quoted = !this.#quoted;
      if (byte === lineFeed && !this.#quoted) {
        this.#ends += 1;
        this.#open = false;
      } else this.#open = true;
    }
  }

  /** Without the one of headings. */
  get rows(): number {
    return Math.max(0, this.#ends + (this.#open ? 1 : 0) - 1);
  }
}
