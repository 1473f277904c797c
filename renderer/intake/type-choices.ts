import { type CaseType, type CaseTypeCode, caseTypes } from '../../shared/registers/case-types.ts';
import { fold } from '../../shared/text/fold.ts';

export interface TypeChoice extends CaseType {
  code: CaseTypeCode;
}

/**
 * The types that fit what was typed: by the letters of their key first, then by their name in either language.
 * Blanks and apostrophes are dropped, since an input method shows `k't` while it is being typed.
 */
export function typeChoices(typed: string): TypeChoice[] {
  const text = fold(typed).replace(/[\s'’]/g, '');
  if (text === '') return [...caseTypes];
  const ranked = caseTypes.flatMap((type: TypeChoice) => {
    const rank = rankOf(type, text);
    return rank === null ? [] : [{ type, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ type }) => type);
}

function rankOf(type: TypeChoice, text: string): number | null {
  if (type.keys === text) return 0;
  if (type.keys.startsWith(text)) return 1;
  const en = type.en.toLowerCase();
  if (type.zh.startsWith(text) || en.replaceAll(' ', '').startsWith(text)) return 2;
  if (type.zh.includes(text)) return 3;
  return en.split(' ').some((word) => word.startsWith(text)) ? 3 : null;
}
