import fs from 'node:fs';
import path from 'node:path';

/** The system's own safe for secrets, if it has one. */
export interface Safe {
  isThere(): boolean;
  encrypt(text: string): Buffer;
  /** @throws when it was encrypted on another machine or for another user */
  decrypt(bytes: Buffer): string;
}

export const noSafe: Safe = {
  isThere: () => false,
  encrypt: (text) => Buffer.from(text),
  decrypt: (bytes) => bytes.toString(),
};

type KeptIn = 'system' | 'file';

/**
 * The token by which the server knows this desk. Encrypted by the system where that can be; else in a file that only this user may
 * read, which is said on the page. It is beside the book and not in it, so that no backup of the book carries it away.
 */
export class PassFile {
  readonly #file: string;
  readonly #safe: Safe;

  constructor(folder: string, safe: Safe) {
    this.#file = path.join(folder, 'sync-pass.json');
    this.#safe = safe;
  }

  /** @returns null when there is none, or it cannot be read on this machine */
  read(): string | null {
    try {
      const { keptIn, pass } = JSON.parse(fs.readFileSync(this.#file, 'utf8')) as { keptIn: KeptIn; pass: string };
      const bytes = Buffer.from(pass, 'base64');
      return keptIn === 'system' ? this.#safe.decrypt(bytes) : bytes.toString('utf8');
    } catch {
      return null;
    }
  }

  get keptIn(): KeptIn {
    return this.#safe.isThere() ? 'system' : 'file';
  }

  /** @throws when the folder cannot be written */
  keep(token: string): void {
    const bytes = this.#safe.isThere() ? this.#safe.encrypt(token) : Buffer.from(token, 'utf8');
    const unfinished = `${this.#file}.new`;
    fs.mkdirSync(path.dirname(this.#file), { recursive: true });
    fs.writeFileSync(unfinished, JSON.stringify({ keptIn: this.keptIn, pass: bytes.toString('base64') }), {
      mode: 0o600,
      flush: true,
    });
    fs.renameSync(unfinished, this.#file);
  }

  forget(): void {
    fs.rmSync(this.#file, { force: true });
  }
}
