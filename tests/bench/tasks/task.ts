import type { Seeded } from '../../e2e/harness/folder.ts';
import type { RunningDesk } from '../../e2e/harness/running-desk.ts';

/** What hands did for a task, beside what the machine took. */
export interface Done {
  /** Keys that went down, Ctrl and Alt too. */
  keys: number;
  scans?: number;
  /** Taken in hand and turned until the label is seen. */
  parcels?: number;
  signatures?: number;
  /** Free text: letters that nobody is spared. */
  letters?: number;
}

/** One thing that a practised user does many times a day, in the real window. */
export interface Task {
  /** Begins its figures: `tasks.lendKey.keys`. */
  name: string;
  /** Calls on the building before the window opens. @returns what `run` is given */
  seed(building: Seeded): Promise<Given>;
  /** From nothing done to the desk saying that it is done. */
  run(desk: RunningDesk, given: Given): Promise<Done>;
}
/** Tags and numbers that were made for a task. */
export type Given = Record<string, string>;
