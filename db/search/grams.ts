/**
 * A gram is a piece of a word: up to three characters, and up to four of what is said in few different characters,
 * that is of numbers, codes and pinyin. Characters are code points, so that a rare one (𠮷) is one.
 */
const longest = 3;
const longestPlain = 4;

const plain = /^[!-~]+$/;
const beyondBmp = /[\uD800-\uDFFF]/;

/**
 * The grams under which a text is filed: all that are in its words.
 * @param text words with blanks between them (`searchText`)
 * @returns the grams with a blank between them; a gram may stand there twice
 */
export function gramsOf(text: string): string {
  let grams = '';
  for (const word of text.split(' ')) {
    const signs = beyondBmp.test(word) ? [...word] : word;
    let plainSigns = 0;
    for (let i = 0; i < signs.length; i++) {
      const [a, b, c, d] = [signs[i - 3], signs[i - 2], signs[i - 1], signs[i]];
      plainSigns = isPlain(d) ? plainSigns + 1 : 0;
      grams += `${d} `;
      if (i >= 1) grams += `${c}${d} `;
      if (i >= 2) grams += `${b}${c}${d} `;
      if (plainSigns >= longestPlain) grams += `${a}${b}${c}${d} `;
    }
  }
  return grams;
}

function isPlain(sign: string | undefined): boolean {
  return sign !== undefined && sign <= '~';
}

/**
 * The grams that a word of a query must have; few where many would say the same.
 * @returns of a word that is a gram the word itself, which is then found without looking at the text again
 */
export function gramsToAsk(word: string): string[] {
  const signs = [...word];
  const length = plain.test(word) ? longestPlain : longest;
  if (signs.length <= length) return [word];
  const last = signs.length - length;
  const step = Math.max(length - 1, Math.ceil(last / 4));
  const starts = Array.from({ length: Math.ceil(last / step) }, (_, i) => i * step);
  return [...starts, last].map((start) => signs.slice(start, start + length).join(''));
}

/** @returns true when the index alone says which texts hold the word. */
export function isOneGram(word: string): boolean {
  return gramsToAsk(word).length === 1;
}
