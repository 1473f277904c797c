export interface MarkedPart {
  text: string;
  hit: boolean;
}

/**
 * Cuts a text where the words searched for stand, to be shown marked. Width and case do not matter;
 * what was found by its sound or by a masked number has nothing to mark.
 */
export function marked(text: string, query: string): MarkedPart[] {
  const words = query.split(/\s+/).map(loose).filter(Boolean);
  const folded = Array.from(text, loose);
  const letters = Array.from(text);
  const hits = letters.map(() => false);
  for (const word of words) {
    for (let start = 0; start < letters.length; start += 1) {
      const length = matchAt(folded, start, word);
      if (length > 0) hits.fill(true, start, start + length);
    }
  }
  const parts: MarkedPart[] = [];
  letters.forEach((letter, i) => {
    const hit = hits[i] === true;
    const last = parts.at(-1);
    if (last?.hit === hit) last.text += letter;
    else parts.push({ text: letter, hit });
  });
  return parts;
}

const loose = (text: string) => text.normalize('NFKC').toLowerCase();

/** @returns how many letters from `start` spell `word`, 0 for none */
function matchAt(letters: readonly string[], start: number, word: string): number {
  let spelt = '';
  for (let end = start; end < letters.length && spelt.length < word.length; end += 1) {
    spelt += letters[end];
    if (!word.startsWith(spelt)) return 0;
    if (spelt === word) return end - start + 1;
  }
  return 0;
}
