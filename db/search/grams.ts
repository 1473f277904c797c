/**
 * A gram is a piece of a word: up to three characters; of numbers and codes four as well, and of spelled names, whose
 * few letters come in the same few syllables, five. Characters are code points, so that a rare one (𠮷) is one.
 */
const lengths = { any: 3, code: 4, spelled: 5 } as const;
type Kind = keyof typeof lengths;
/** Which grams of a longer word are asked for, counted from its end: every so many, and at most so many. */
const asked: Record<Kind, { every: number; most: number }> = {
  any: { every: 2, most: 4 },
  code: { every: 3, most: 3 },
  spelled: { every: 2, most: 6 },
};

const beyondBmp = /[\uD800-\uDFFF]/;
const code = /^[!-~]+$/;
const spelled = /^[a-z]+$/;

/**
 * The grams under which a text is filed: all that are in its words.
 * @param text words with blanks between them (`searchText`)
 * @returns the grams with a blank between them; a gram may stand there twice
 */
export function gramsOf(text: string): string {
  let grams = '';
  for (const word of text.split(' ')) {
    const signs = beyondBmp.test(word) ? [...word] : word;
    let [plain, letters] = [0, 0];
    for (let i = 0; i < signs.length; i++) {
      const [a, b, c, d, e] = [signs[i - 4], signs[i - 3], signs[i - 2], signs[i - 1], signs[i] ?? ''];
      plain = e <= '~' ? plain + 1 : 0;
      letters = e >= 'a' && e <= 'z' ? letters + 1 : 0;
      grams += `${e} `;
      if (i >= 1) grams += `${d}${e} `;
      if (i >= 2) grams += `${c}${d}${e} `;
      if (plain >= lengths.code && letters < lengths.code) grams += `${b}${c}${d}${e} `;
      if (letters >= lengths.spelled) grams += `${a}${b}${c}${d}${e} `;
    }
  }
  return grams;
}

/**
 * The grams that a word of a query must have: enough of them that few texts are looked at in vain, few enough that
 * they are read quickly. They are taken from its end, which tells numbers from each other.
 * @returns of a word that is a gram the word itself, which is then found without looking at the text again
 */
export function gramsToAsk(word: string): string[] {
  const signs = [...word];
  const kind = kindOf(word, signs.length);
  const length = lengths[kind];
  const last = signs.length - length;
  if (last <= 0) return [word];
  const all = Array.from({ length: last + 1 }, (_, i) => signs.slice(last - i, last - i + length).join(''));
  const filed = kind === 'code' ? all.filter((gram) => !spelled.test(gram)) : all;
  const { every, most } = asked[kind];
  return filed.filter((_, i) => i % every === 0 || i === filed.length - 1).slice(0, most);
}

function kindOf(word: string, length: number): Kind {
  if (spelled.test(word)) return length < lengths.spelled ? 'any' : 'spelled';
  return code.test(word) ? 'code' : 'any';
}

/** @returns true when the index alone says which texts hold the word. */
export function isOneGram(word: string): boolean {
  return gramsToAsk(word)[0] === word;
}
