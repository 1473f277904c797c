import fs from 'node:fs';

const page = Buffer.alloc(4096, 1);
const slots = 1000;

/** The least a save can cost: 4 KiB written to a file of its own and flushed with fdatasync. */
export class BareWrite {
  readonly #fd: number;
  #written = 0;

  constructor(file: string) {
    this.#fd = fs.openSync(file, 'w');
  }

  write(): void {
    fs.writeSync(this.#fd, page, 0, page.length, (this.#written % slots) * page.length);
    fs.fdatasyncSync(this.#fd);
    this.#written += 1;
  }

  close(): void {
    fs.closeSync(this.#fd);
  }
}
