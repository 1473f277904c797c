import type { Query } from '../../db/search/query.ts';
import type { Database } from '../../db/store/database.ts';
import { docRange, type SearchedRegister } from '../../db/store/search-queue.ts';

const page = 5000;

/**
 * What each query should find in a register, by reading every text from the newest on: the answer of LIKE, for all
 * queries in one pass.
 * @param most how many of each query at most
 * @returns for each query its `seq`s, newest first
 */
export function textTruth(
  db: Database,
  register: SearchedRegister,
  queries: readonly Query[],
  most: number,
): number[][] {
  const { first, end } = docRange(register);
  const seqs = queries.map((): number[] => []);
  const asked = new Asked(queries);
  let before = end;
  for (;;) {
    const rows = db.rows<{ doc: number; text: string }>(
      'SELECT doc, text FROM searchDocs WHERE doc >= ? AND doc < ? ORDER BY doc DESC LIMIT ?',
      BigInt(first),
      BigInt(before),
      page,
    );
    for (const { doc, text } of rows) {
      for (const i of asked.heldBy(text)) {
        seqs[i]?.push(doc - first);
        if (seqs[i]?.length === most) asked.forget(i);
      }
    }
    const last = rows.at(-1);
    if (!last) return seqs;
    before = last.doc;
  }
}

/** The words of many queries, found in a text by their first two signs; a word of one sign by that one. */
class Asked {
  readonly #queries: readonly Query[];
  readonly #enough = new Set<number>();
  readonly #byWord = new Map<string, number[]>();
  readonly #byBeginning = new Map<number, string[]>();

  constructor(queries: readonly Query[]) {
    this.#queries = queries;
    for (const [i, query] of queries.entries()) {
      for (const word of new Set(query.readings.flat(2))) {
        const known = this.#byWord.get(word);
        if (known) known.push(i);
        else this.#add(word, i);
      }
    }
  }

  #add(word: string, query: number): void {
    this.#byWord.set(word, [query]);
    const beginning = beginningOf(word, 0);
    this.#byBeginning.set(beginning, [...(this.#byBeginning.get(beginning) ?? []), word]);
  }

  forget(query: number): void {
    this.#enough.add(query);
  }

  /** @returns the queries that a text answers and that are not forgotten. */
  heldBy(text: string): number[] {
    const words = new Set<string>();
    for (let at = 0; at < text.length; at++) {
      this.#wordsAt(text, at, beginningOf(text, at), words);
      this.#wordsAt(text, at, text.charCodeAt(at) * 0x1_0000, words);
    }
    const queries = new Set<number>();
    for (const word of words) {
      for (const i of this.#byWord.get(word) ?? []) if (!this.#enough.has(i)) queries.add(i);
    }
    return [...queries].filter((i) =>
      this.#queries[i]?.readings.some((all) => all.every((spellings) => spellings.some((word) => words.has(word)))),
    );
  }

  #wordsAt(text: string, at: number, beginning: number, words: Set<string>): void {
    const candidates = this.#byBeginning.get(beginning);
    if (!candidates) return;
    for (const word of candidates) if (text.startsWith(word, at)) words.add(word);
  }
}

function beginningOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_0000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}
