import { createHash } from 'node:crypto';
import { closeSync, fdatasync, fsyncSync, openSync, writeSync } from 'node:fs';

/** So much may wait in the system’s memory: the end would else be a long wait. */
const flushEveryBytes = 32 * 1024 * 1024;

/** A new file that is hashed as it is written. */
export class HashedFile {
  readonly #file: number;
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #flushed = 0;
  #flushing = false;
  #closed = false;

  constructor(file: string) {
    this.#file = openSync(file, 'wx');
  }

  write(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#bytes += bytes.length;
    if (this.#bytes - this.#flushed >= flushEveryBytes && !this.#flushing) this.#flushBeside();
  }

  /** Begins to bring it to the disk while the next rows are made; whatever goes wrong is heard again at the end. */
  #flushBeside(): void {
    this.#flushing = true;
    this.#flushed = this.#bytes;
    fdatasync(this.#file, () => {
      this.#flushing = false;
      if (this.#closed) closeSync(this.#file);
    });
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** It is on the disk when this is done. */
  close(): { bytes: number; sha256: string } {
    fsyncSync(this.#file);
    this.abandon();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  abandon(): void {
    this.#closed = true;
    // A number of a closed file may be given to another one while it is still being flushed.
    if (!this.#flushing) closeSync(this.#file);
  }
}
