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
  #flushing: Promise<void> | null = null;
  /** The system tells of a disk that failed once: it is kept until somebody can be told. */
  #failure: Error | null = null;

  constructor(file: string) {
    this.#file = openSync(file, 'wx');
  }

  /** @throws what the disk refused with, now or before */
  write(bytes: Uint8Array): void {
    if (this.#failure) throw this.#failure;
    this.#hash.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#bytes += bytes.length;
    if (this.#bytes - this.#flushed >= flushEveryBytes && !this.#flushing) this.#flushBeside();
  }

  /** Begins to bring it to the disk while the next rows are made. */
  #flushBeside(): void {
    this.#flushed = this.#bytes;
    this.#flushing = new Promise((resolve) => {
      fdatasync(this.#file, (error) => {
        this.#failure ??= error;
        this.#flushing = null;
        resolve();
      });
    });
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** It is on the disk when this is done. @throws what the disk refused with */
  async close(): Promise<{ bytes: number; sha256: string }> {
    await this.#flushing;
    try {
      if (this.#failure) throw this.#failure;
      fsyncSync(this.#file);
    } finally {
      closeSync(this.#file);
    }
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  async abandon(): Promise<void> {
    await this.#flushing;
    closeSync(this.#file);
  }
}
