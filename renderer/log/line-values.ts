import type { NewLogLine } from '../../shared/contract/log-lines.ts';
import type { FaultAt } from '../../shared/errors.ts';
import type { TypedTime } from '../form/index.ts';
import type { QuickLine } from './quick-line.ts';

/** What stands on the quick line. */
export interface LineValues {
  text: string;
  /** The phrase it was begun with, as long as its words still begin the text. */
  phrase: { key: string; text: string } | null;
  unitId: string | null;
  /** The place field holds a chosen room, or words taken as they are. */
  placed: boolean;
  place: string;
  happenedAt: TypedTime;
  saidAt: TypedTime;
  about: QuickLine['about'] | null;
  original: QuickLine['original'] | null;
}

export const emptyLine: LineValues = {
  ...{ text: '', phrase: null, unitId: null, placed: false, place: '' },
  ...{ happenedAt: null, saidAt: null, about: null, original: null },
};

export function isLineTouched(values: LineValues): boolean {
  return values.text.trim() !== '' || values.place.trim() !== '';
}

/** @returns the desk's input, and the times that cannot be read */
export function readLine(values: LineValues, id: string): { input: NewLogLine; faults: FaultAt[] } {
  const { text, phrase, unitId, place, happenedAt, saidAt, about, original } = values;
  const time = (value: TypedTime) => (typeof value === 'number' ? value : null);
  const unread = Object.entries({ happenedAt, saidAt }).filter(([, value]) => typeof value === 'string');
  return {
    faults: unread.map(([field]) => ({ field, code: 'format' })),
    input: {
      ...{ id, draftId: id, text, unitId, place, happenedAt: time(happenedAt), saidAt: time(saidAt) },
      phrase: phrase !== null && text.startsWith(phrase.text) ? phrase.key : null,
      about: about ?? null,
      original: original?.id ?? null,
    },
  };
}

/**
 * A digit before an empty line picks a phrase; Backspace right after that makes it the digit it was (a text may begin with one).
 * @returns the text after the key; null: the key writes as usual
 */
export function afterKey(
  key: string,
  values: Pick<LineValues, 'text' | 'phrase'>,
  phrases: readonly { key: string; text: string }[],
): Pick<LineValues, 'text' | 'phrase'> | null {
  const picked = /^[1-9]$/.test(key) && values.text === '' ? phrases[Number(key) - 1] : undefined;
  if (picked) return { text: picked.text, phrase: picked };
  const { phrase } = values;
  if (key !== 'Backspace' || phrase === null || values.text !== phrase.text) return null;
  return { text: String(phrases.findIndex((one) => one.key === phrase.key) + 1), phrase: null };
}
