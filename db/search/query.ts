import { cleanText } from '../../shared/text/clean.ts';
import { roomKey } from '../../shared/text/room.ts';
import { roomMark, searchable } from '../../shared/text/searchable.ts';
import { gramsToAsk, isOneGram } from './grams.ts';

/** The spellings of one word that was asked for; one of them must be in the text. */
export type Word = readonly string[];
/** All of these words must be in the text. */
export type Reading = readonly Word[];

/** What was typed, as the index and the texts are asked for it: any of its readings will do. */
export interface Query {
  readings: readonly Reading[];
  /** FTS5's expression. */
  match: string;
  /** `match` alone says which texts hold it; otherwise they are looked at again. */
  exact: boolean;
}

/** @returns null when nothing was typed that a text could hold: blanks, punctuation. */
export function readQuery(typed: string): Query | null {
  const text = searchable(cleanText(typed));
  const words = text.split(' ').filter((word) => /[\p{L}\p{N}\p{M}]/u.test(word));
  if (words.length === 0) return null;
  const readings = [words.map(spellings)];
  // A room said with blanks: `3栋 2单元 1201`.
  const room = words.length > 1 ? roomKey(cleanText(typed)) : null;
  if (room !== null) readings.push([[roomMark + room]]);
  const sorted = readings.map((reading) => reading.toSorted((a, b) => b.length - a.length));
  return {
    readings: sorted,
    match: sorted.map((reading) => `(${reading.map(matchOf).join(' AND ')})`).join(' OR '),
    exact: sorted.flat(2).every(isOneGram),
  };
}

/** As typed; as a room or a part of one; as a number without its separators. */
function spellings(word: string): Word {
  const all = [word];
  const room = roomPart(word);
  if (room !== null && room !== word) all.push(room);
  const digits = word.replace(/[-/+.]/g, '');
  if (digits !== word && /^\d{8,}$/.test(digits)) all.push(digits);
  return all;
}

/** @returns what stands in the text for a room (from its beginning), for `3栋` and `西区` (so begins a room), for `2单元` (so it goes on). */
function roomPart(word: string): string | null {
  if (/(?:[区栋幢座#]|号楼)$/u.test(word)) {
    const any = roomKey(`${word}1`);
    return any && roomMark + any.slice(0, -1);
  }
  if (/单元$/u.test(word)) return roomKey(`${word}1`)?.replace(/^(.*-)1$/, '-$1') ?? null;
  const room = roomKey(word);
  return room !== null && room !== word && room.length > 2 ? roomMark + room : null;
}

function matchOf(word: Word): string {
  const spelled = word.map((spelling) => gramsToAsk(spelling).map(quoted).join(' AND '));
  return spelled.length === 1 ? (spelled[0] ?? '') : `(${spelled.map((grams) => `(${grams})`).join(' OR ')})`;
}

function quoted(gram: string): string {
  return `"${gram.replaceAll('"', '""')}"`;
}

/** @param text of `searchText` */
export function holds(query: Query, text: string): boolean {
  return query.readings.some((reading) => reading.every((word) => word.some((spelling) => text.includes(spelling))));
}
