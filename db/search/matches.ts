import type { ReadDb, Value } from '../store/database.ts';
import { docRange, type SearchedRegister } from '../store/search-queue.ts';
import type { Query } from './query.ts';

/** Counts stop here: nobody pages through more. */
export const countedTo = 1000;
/** Where each text must be looked at they stop sooner, to answer while somebody types. */
const lookedAt = 200;

export interface Matches {
  /** `seq` of the newest matching rows, newest first. */
  seqs: number[];
  count: number;
  /** There are more than `count`. */
  capped: boolean;
}

/**
 * The records of a register that a query finds, newest first and never ranked: what is indexed, and what waits in the
 * queue by its text, so that a record is found by what it says now and by nothing that it said before.
 * @param limit how many `seqs` at most
 * @param most where the count stops, not below `limit`
 */
export function matchesOf(
  db: ReadDb,
  register: SearchedRegister,
  query: Query,
  limit: number,
  most = Math.max(limit, query.exact ? countedTo : lookedAt),
): Matches {
  const { first, end } = docRange(register);
  // As BigInt they are bound as integers: FTS5 overlooks a range of reals and would read everything.
  const range = [BigInt(first), BigInt(end)];
  const words = query.readings.flat(2);
  const indexed = docs(db, indexedSql(query), query.match, ...range, ...(query.exact ? [] : words), most + 1);
  const waiting = docs(db, waitingSql(query), ...range, ...words, most + 1);
  const all = waiting.length === 0 ? indexed : indexed.concat(waiting).sort((a, b) => b - a);
  return {
    seqs: all.slice(0, limit).map((doc) => doc - first),
    count: Math.min(all.length, most),
    capped: all.length > most,
  };
}

function docs(db: ReadDb, sql: string, ...values: Value[]): number[] {
  return db.rows<{ doc: number }>(sql, ...values).map(({ doc }) => doc);
}

export function indexedSql(query: Query): string {
  const [texts, check] = query.exact
    ? ['', '']
    : ['CROSS JOIN searchDocs d ON d.doc = search.rowid', `AND ${textHolds(query)}`];
  return `SELECT search.rowid AS doc FROM search ${texts}
    WHERE search MATCH ? AND search.rowid >= ? AND search.rowid < ? ${check}
    AND NOT EXISTS (SELECT 1 FROM searchQueue q WHERE q.doc = search.rowid)
    ORDER BY search.rowid DESC LIMIT ?`;
}

function waitingSql(query: Query): string {
  return `SELECT d.doc FROM searchQueue q CROSS JOIN searchDocs d ON d.doc = q.doc
    WHERE q.doc >= ? AND q.doc < ? AND ${textHolds(query)} ORDER BY q.doc DESC LIMIT ?`;
}

/** SQL on `d.text`. There are only as many different statements as counts of words and spellings. */
function textHolds({ readings }: Query): string {
  const word = (spellings: readonly string[]) => `(${spellings.map(() => 'instr(d.text, ?)').join(' OR ')})`;
  return `(${readings.map((reading) => `(${reading.map(word).join(' AND ')})`).join(' OR ')})`;
}
