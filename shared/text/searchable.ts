import { fold } from './fold.ts';

/** Stands before a room in the text a record is found by, so that a room can be asked for from its beginning. Nobody types it. */
export const roomMark = '^';

const unseen = /\p{Cf}/gu;
const dashes = /[‐-–−]/g;
const separators = /[^\p{L}\p{N}\p{M}\-/#+@&_.:*%]+/gu;
const plain = /^[a-z0-9\-/#+@&_.:*%]*$/;

/**
 * Text as search compares it: folded, and everything between words (sentence punctuation, brackets, emoji) is a blank.
 * @returns words with one blank between them; empty for text without any
 */
export function searchable(text: string): string {
  if (plain.test(text)) return text;
  return fold(text.replace(unseen, '')).replace(dashes, '-').replace(separators, ' ').trim();
}
