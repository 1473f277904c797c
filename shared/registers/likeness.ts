import { searchable } from '../text/searchable.ts';
import type { Case } from './cases.ts';
import { answerTo } from './questions.ts';

type Thing = Pick<Case, 'place' | 'locationDetail' | 'details'>;

const han = /\p{Script=Han}/u;

/** Words of letters and digits whole, Chinese in pairs of signs: `黑色双肩包` is 黑色, 色双, 双肩, 肩包. */
function wordsIn(text: string): Set<string> {
  const parts = searchable(text).match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(parts.flatMap((part) => (han.test(part) && part.length > 1 ? pairsIn(part) : [part])));
}

function pairsIn(text: string): string[] {
  const signs = [...text];
  return signs.slice(1).map((sign, i) => (signs[i] ?? '') + sign);
}

function shared(one: string, other: string): number {
  const words = wordsIn(other);
  return [...wordsIn(one)].filter((word) => words.has(word)).length;
}

const itemOf = ({ details }: Thing) =>
  `${answerTo(details, 'itemDescription')} ${answerTo(details, 'distinguishingMarks')}`;
const placeOf = ({ place, locationDetail, details }: Thing) =>
  `${place} ${locationDetail} ${answerTo(details, 'whereWhen')}`;

/** S07: how likely a lost and a found thing are the same. @returns 0 when no word of the things agrees; the place only adds to it */
export function likeness(lost: Thing, found: Thing): number {
  const things = shared(itemOf(lost), itemOf(found));
  return things === 0 ? 0 : things * 2 + Math.min(3, shared(placeOf(lost), placeOf(found)));
}
