import fs from 'node:fs';
import path from 'node:path';

/**
 * `unsent.txt` beside the book while something waits for the server: what takes the program away from the machine reads it, and warns
 * (build/packaging/uninstall.nsh).
 */
export class UnsentMark {
  readonly #file: string;
  #waits: boolean;

  /** @param dataFolder where the book lies */
  constructor(dataFolder: string) {
    this.#file = path.join(dataFolder, 'unsent.txt');
    this.#waits = fs.existsSync(this.#file);
  }

  /** A folder that cannot be written warns of nothing. */
  note(waiting: number): void {
    if (waiting > 0 === this.#waits) return;
    try {
      if (waiting > 0) fs.writeFileSync(this.#file, 'Some records of this desk are at no server yet.\n');
      else fs.rmSync(this.#file, { force: true });
      this.#waits = waiting > 0;
    } catch {
      // Tried again with the next change.
    }
  }
}
