import { maskPhonesIn } from '../../shared/text/mask.ts';
import { roomKey } from '../../shared/text/room.ts';
import { searchable } from '../../shared/text/searchable.ts';
import type { Query } from './query.ts';

const shown = 60;
const before = 16;

/**
 * What a hit shows beside its title: the short fields, then the long ones that were hit, around the words found.
 * Made from the record's own fields; numbers long enough to be a phone are masked before anything is cut out.
 * @param parts `always` is shown whole; the first of `found` that holds a word is shown around it, else the first
 */
export function excerptOf(query: Query, always: readonly string[], found: readonly string[]): string {
  const words = query.readings.flat(2);
  const filled = found.filter((text) => text !== '');
  const hit =
    filled.find((text) => words.some((word) => text.includes(word) || positionOf(text, word) >= 0)) ?? filled[0];
  const around = hit === undefined ? [] : [windowAround(maskPhonesIn(hit), words)];
  return [...always.filter((text) => text !== '').map(masked), ...around].join(' · ');
}

/** A room such as `13-2-1201` is no phone number. */
function masked(text: string): string {
  const hidden = maskPhonesIn(text);
  return hidden !== text && roomKey(text) !== null ? text : hidden;
}

function windowAround(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= shown) return line;
  const signs = [...line];
  const at = words.map((word) => positionOf(line, word)).find((position) => position >= 0) ?? 0;
  const from = Math.max(0, Math.min(at - before, signs.length - shown));
  const until = from + shown;
  return `${from > 0 ? '…' : ''}${signs.slice(from, until).join('')}${until < signs.length ? '…' : ''}`;
}

/** @returns the code point at which a folded word begins in a text as written; -1 when it is not there. */
function positionOf(text: string, word: string): number {
  const whole = searchable(text);
  const at = whole.indexOf(word);
  if (at < 0) return -1;
  const signs = [...text];
  if (whole.length === text.length) return [...text.slice(0, at)].length;
  // Folding made some signs longer, shorter or gone: the shortest beginning whose folded form holds the word ends it.
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (searchable(signs.slice(0, middle).join('')).includes(word)) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - [...word].length);
}
