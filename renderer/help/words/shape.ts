import type { Screen } from '../../shell/screen.ts';

/** What has help of its own: every screen, and the roster within the directory. */
export type HelpTopic = Screen['at'] | 'duty';

export interface ScreenHelp {
  /** What it is for. */
  what: string;
  /** The three things one does here. */
  steps: readonly [string, string, string];
  /** Keys as they are printed on the keyboard, and what they do here. */
  keys: readonly (readonly [key: string, does: string])[];
}

export type HelpWords = Readonly<Record<HelpTopic, ScreenHelp>>;
