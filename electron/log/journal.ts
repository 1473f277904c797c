export type Level = 'info' | 'warn' | 'error';
export type Writer = (level: Level, text: string) => void;

const keptAtMost = 500;

/** The app's log. Lines are kept in memory until there is a file for them, so that opening it need not delay the start. */
export class Journal {
  #kept: [Level, string][] = [];
  #writer: Writer | null = null;

  /** @param text method names, codes and ids; never what a person typed, and an error only through `describe` or `scrub` */
  write(level: Level, text: string): void {
    if (this.#writer) this.#writer(level, text);
    else if (this.#kept.length < keptAtMost) this.#kept.push([level, text]);
  }

  openInto(writer: Writer): void {
    this.#writer = writer;
    for (const [level, text] of this.#kept.splice(0)) writer(level, text);
  }
}
