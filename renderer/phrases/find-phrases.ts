import type { Phrase } from '../../shared/registers/phrases.ts';
import { fold } from '../../shared/text/fold.ts';

/** A phrase with its words in the language of the screen. */
export type Offered = Pick<Phrase, 'key' | 'place' | 'initials'> & { text: string };

/** What may stand before a `/` that calls for the list; in `220/380` or `客厅/卧室` it is only a stroke. */
const opens = /(?:^|[\s，。；、：！？,.;:!?）)])[/／]$/u;

/** @returns true when the `/` just typed before the cursor calls for the list. */
export function asks(text: string, cursor: number): boolean {
  return opens.test(text.slice(0, cursor));
}

/** Longer than this nobody is looking for a phrase any more. */
const longestQuery = 12;

/** @returns what is looked for: what was typed from `start` to the cursor; null when it is over. */
export function queryIn(text: string, start: number, cursor: number): string | null {
  if (cursor < start || cursor - start > longestQuery) return null;
  const typed = text.slice(start, cursor);
  return /\s/.test(typed) ? null : typed;
}

const wordInitials = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9\s]/g, '')
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');

/** @returns what fits, by its letters or by words in it; those that begin so come first, in their own order. */
export function findPhrases(phrases: readonly Offered[], query: string): Offered[] {
  // Some input methods leave the marks between syllables behind.
  const wanted = fold(query).replaceAll("'", '');
  const rank = ({ initials, text }: Offered) => {
    if (initials.startsWith(wanted) || wordInitials(text).startsWith(wanted) || fold(text).startsWith(wanted)) return 0;
    return initials.includes(wanted) || fold(text).includes(wanted) ? 1 : 2;
  };
  return [0, 1].flatMap((wantedRank) => phrases.filter((phrase) => rank(phrase) === wantedRank));
}
