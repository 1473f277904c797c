/** What something is called, in Chinese and in English. */
export type Words = readonly [zh: string, en: string];

/** The words for the values of a choice. */
export interface ChoiceWords {
  /** Where the choice stands: `visits.purpose`, `keyMoves.lines.condition`; the keys and values of a record are `.key` and `.value`. */
  of: readonly string[];
  /** Where the screens have the same words; a test holds both together. */
  screen?: string;
  words: Readonly<Record<string, Words>>;
}
