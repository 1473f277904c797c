import type { GuideForm } from '../../../shared/registers/prints.ts';

/** One thing to be done, step by step. */
export interface Chapter {
  title: string;
  steps: readonly string[];
}

/** Two pages for somebody who is tired, or has a phone in one hand. */
export interface Guide {
  title: string;
  lead: string;
  chapters: readonly Chapter[];
  keysTitle: string;
  /** Keys as they are printed on the keyboard, and what they do. */
  keys: readonly (readonly [key: string, does: string])[];
}

export type Guides = Readonly<Record<GuideForm, Guide>>;
