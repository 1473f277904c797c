import { DeskError } from '../../shared/errors.ts';
import { id } from '../../shared/registers/base.ts';
import { allPhrases, type Phrase, type PhraseRow, phraseStep } from '../../shared/registers/phrases.ts';
import { shippedPhrases } from '../../shared/registers/shipped-phrases.ts';
import { textInitials } from '../../shared/text/pinyin.ts';
import { refuse } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, patch } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** @returns what the building wrote, shipped phrases that it touched among them */
export function ownPhrases(look: Look): PhraseRow[] {
  return look.db.rows<object>('SELECT * FROM phrases ORDER BY seq').map((row) => fromRow('phrases', row));
}

/** By the shipped words where the building has none of its own. */
function found({ initials, text, shipped }: Phrase): string {
  if (initials !== '') return initials.toLowerCase();
  return textInitials(text || (shippedPhrases.find(({ code }) => code === shipped)?.zh ?? ''));
}

function phrasesNow(look: Look): Phrase[] {
  return allPhrases(ownPhrases(look)).map((phrase) => ({ ...phrase, initials: found(phrase) }));
}

export const listPhrases: Read<'phrases.list'> = (look) => phrasesNow(look);

/** Writes a phrase: a shipped one gets its row when it is first touched. */
function write(act: Act, phrase: Phrase, fields: Partial<PhraseRow>): void {
  const { key, ...rest } = phrase;
  const row = ownPhrases(act).find((own) => own.id === key || (own.shipped !== null && own.shipped === key));
  if (row) patch(act, 'phrases', row, fields);
  else create(act, 'phrases', { ...rest, ...fields, id: phrase.shipped === key ? act.newId() : key });
}

/** @throws DeskError `invalid` for a phrase without words, or one that is there already */
export const savePhrase: Write<'phrases.save'> = (act, { key, ...said }) => {
  const all = allPhrases(ownPhrases(act));
  const before = all.find((phrase) => phrase.key === key || phrase.shipped === key);
  if (!before && !id.safeParse(key).success) throw new DeskError('notFound');
  const twin = all.find(
    ({ place, text, key: other }) => place === said.place && text === said.text && other !== before?.key,
  );
  refuse([
    said.text === '' && (before?.shipped ?? null) === null ? { field: 'text', code: 'required' } : undefined,
    said.text !== '' && twin ? { field: 'text', code: 'duplicate' } : undefined,
  ]);
  const inPlace = all.filter(({ place }) => place === said.place);
  const last = Math.max(0, ...inPlace.map(({ position }) => position)) + phraseStep;
  const position = before?.place === said.place ? before.position : last;
  write(act, before ?? { ...said, key, shipped: null, position }, { ...said, position });
  return phrasesNow(act);
};

export const movePhrase: Write<'phrases.move'> = (act, { key, up }) => {
  const all = allPhrases(ownPhrases(act));
  const moved = all.find((phrase) => phrase.key === key || phrase.shipped === key);
  if (!moved) throw new DeskError('notFound');
  const inPlace = all.filter(({ place }) => place === moved.place);
  const other = inPlace[inPlace.indexOf(moved) + (up ? -1 : 1)];
  if (!other) return phrasesNow(act);
  // Of two with the same position the one that was first by its key goes behind.
  const position = other.position === moved.position ? moved.position + (up ? -1 : 1) : other.position;
  write(act, moved, { position });
  write(act, other, { position: moved.position });
  return phrasesNow(act);
};
