import type { ListName, ListSort, Where } from '../../shared/registers/lists.ts';
import { matchesOf, countedTo as matchesTo } from '../search/matches.ts';
import { holds, type Query, readQuery } from '../search/query.ts';
import type { Look } from '../store/act.ts';
import { docRange } from '../store/search-queue.ts';
import { type Bits, both, countOf, rowsFrom } from './bits.ts';
import { chosenBits } from './chosen.ts';
import { FacetReader } from './facet-reader.ts';
import { pageOf } from './order.ts';

export interface Asked {
  where: Where;
  sort: ListSort;
  text: string;
  offset: number;
  limit: number;
}

/** So few texts are read one by one; of more, the search's index knows the newest that match. */
const fewTexts = 1000;

/**
 * One page of a list and how many lines it has in all: both exact, whatever is combined and however far down. Only a text
 * that matches more than the search counts, among many records, ends there; then `capped`.
 * @param within only these rows
 * @returns `seq` of the page's rows in the order of the list
 */
export function listPage(
  look: Look,
  list: ListName,
  { where, sort, text, offset, limit }: Asked,
  within?: Iterable<number>,
): { seqs: number[]; total: number; capped: boolean } {
  const reader = new FacetReader(look, list);
  const narrowed = chosenBits(look, reader, list, where);
  const among = within ? both(narrowed, reader.of(within)) : narrowed;
  const query = readQuery(text);
  const { bits, capped } = query ? matching(look, reader, list, among, query) : { bits: among, capped: false };
  return { seqs: pageOf(look, reader, list, bits, { sort, offset, limit }), total: countOf(bits), capped };
}

/** The words that a list's rows are found by: their own, or for a follow-up those of its case. */
export const texts = (list: ListName): string =>
  list === 'followUps'
    ? `SELECT f.seq, d.text FROM json_each(?) j CROSS JOIN followUps f ON f.seq = j.value
      CROSS JOIN cases c ON c.id = f.caseId CROSS JOIN searchDocs d ON d.doc = ? + c.seq`
    : 'SELECT j.value AS seq, d.text FROM json_each(?) j CROSS JOIN searchDocs d ON d.doc = ? + j.value';
export const followUpsOfCases = `SELECT f.seq FROM json_each(?) j CROSS JOIN cases c ON c.seq = j.value
  CROSS JOIN followUps f ON f.caseId = c.id`;

function matching(look: Look, reader: FacetReader, list: ListName, among: Bits, query: Query) {
  const searched = list === 'followUps' ? 'cases' : list;
  if (countOf(among) > fewTexts) {
    const { seqs, capped } = matchesOf(look.db, searched, query, matchesTo);
    return { bits: both(among, reader.of(list === 'followUps' ? followedUp(look, seqs) : seqs)), capped };
  }
  const seqs = JSON.stringify(rowsFrom(among, 0, fewTexts));
  const found = look.db.rows<{ seq: number; text: string }>(texts(list), seqs, docRange(searched).first);
  return { bits: reader.of(found.filter(({ text }) => holds(query, text)).map(({ seq }) => seq)), capped: false };
}

function followedUp(look: Look, cases: Iterable<number>): number[] {
  return look.db.rows<{ seq: number }>(followUpsOfCases, JSON.stringify([...cases])).map(({ seq }) => seq);
}

/** @returns rows in the order of their numbers. */
export function inOrderOf<R extends { seq: number }>(seqs: readonly number[], rows: readonly R[]): R[] {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
}
