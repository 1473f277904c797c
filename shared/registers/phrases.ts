import { z } from 'zod';
import { id } from './base.ts';
import { type ShippedPhrase, shippedPhrases } from './shipped-phrases.ts';

/** Where a phrase is offered. */
export const phrasePlaces = ['content', 'result', 'unfinished', 'ask', 'opinion', 'note', 'log'] as const;
export type PhrasePlace = (typeof phrasePlaces)[number];

/** A phrase of the building's own, or what it made of a shipped one. */
export const phraseRecord = z.object({
  id,
  place: z.enum(phrasePlaces),
  /** Code of the shipped phrase this row stands for. */
  shipped: z.string().nullable(),
  /** Empty: the shipped words, in the language of the screen. */
  text: z.string(),
  /** Letters to find it by; empty: those of its pinyin. */
  initials: z.string(),
  active: z.boolean(),
  /** Within its place, smallest first. */
  position: z.number().int(),
});
export type PhraseRow = z.infer<typeof phraseRecord>;

/** A phrase as it is offered: `key` is the row's id, or the code of a shipped one that nobody has touched. */
export type Phrase = Omit<PhraseRow, 'id'> & { key: string };

/** Room between two, for phrases that are moved in between by sync. */
export const phraseStep = 10;

/** @returns every phrase, in the order in which each place shows them; shipped ones with what the building made of them. */
export function allPhrases(own: readonly PhraseRow[]): Phrase[] {
  const changed = new Map(own.flatMap((row) => (row.shipped === null ? [] : [[row.shipped, row] as const])));
  const untouched = phrasePlaces.flatMap((place) =>
    shippedIn(place).flatMap(({ code }, i) =>
      changed.has(code)
        ? []
        : [{ key: code, place, shipped: code, text: '', initials: '', active: true, position: (i + 1) * phraseStep }],
    ),
  );
  const rows = own.map(({ id: key, ...row }) => ({ ...row, key }));
  const rank = ({ place, position }: Phrase) => phrasePlaces.indexOf(place) * 1_000_000 + position;
  return [...untouched, ...rows].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

export function shippedIn(place: PhrasePlace): readonly ShippedPhrase[] {
  return shippedPhrases.filter((phrase) => phrase.place === place);
}
