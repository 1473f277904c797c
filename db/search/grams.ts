/**
 * The grams under which a text is filed: every piece of one, two and three characters of each of its words.
 * Characters are code points, so that a rare one (𠮷) is one.
 * @param text words with blanks between them (`searchText`)
 * @returns the grams with a blank between them; a gram may stand there twice
 */
export function gramsOf(text: string): string {
  let grams = '';
  for (const word of text.split(' ')) {
    const signs = beyondBmp.test(word) ? [...word] : word;
    let [before, last] = ['', ''];
    for (const sign of signs) {
      grams += `${sign} `;
      if (last !== '') grams += `${last}${sign} `;
      if (before !== '') grams += `${before}${last}${sign} `;
      before = last;
      last = sign;
    }
  }
  return grams;
}

/** In code points. */
export const longestGram = 3;

const beyondBmp = /[\uD800-\uDFFF]/;

/**
 * The grams that a word of a query must have; few where many would say the same.
 * @returns of up to three characters the word itself, which is then found without looking at the text again
 */
export function gramsToAsk(word: string): string[] {
  const signs = [...word];
  if (signs.length <= longestGram) return [word];
  const last = signs.length - longestGram;
  const starts = new Set<number>();
  const step = Math.max(last <= 3 ? 1 : 3, Math.ceil(last / 4));
  for (let start = 0; start < last; start += step) starts.add(start);
  starts.add(last);
  return [...starts].map((start) => signs.slice(start, start + longestGram).join(''));
}

/** @returns true when the index alone says which texts hold the word. */
export function isOneGram(word: string): boolean {
  return [...word].length <= longestGram;
}
