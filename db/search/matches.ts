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
 */
export function matchesOf(db: ReadDb, register: SearchedRegister, query: Query, limit: number): Matches {
  const { first, end } = docRange(register);
  const most = Math.max(limit, query.exact ? countedTo : lookedAt);
  const indexed = newest(db, indexedPart(query, first, end), limit, most);
  const waiting = newest(db, waitingPart(query, first, end), limit, most);
  const docs = waiting.docs.length === 0 ? indexed.docs : indexed.docs.concat(waiting.docs).sort((a, b) => b - a);
  const count = indexed.count + waiting.count;
  return {
    seqs: docs.slice(0, limit).map((doc) => doc - first),
    count: Math.min(count, most),
    capped: count > most,
  };
}

/** A part of the answer: `doc` is its column, newest first. */
interface Part {
  sql: string;
  values: Value[];
}

/** Most is counted without being brought here. */
function newest(db: ReadDb, { sql, values }: Part, limit: number, most: number): { docs: number[]; count: number } {
  const docs = db.rows<{ doc: number }>(sql, ...values, limit + 1).map(({ doc }) => doc);
  if (docs.length <= limit) return { docs, count: docs.length };
  const counted = db.row<{ n: number }>(`SELECT count(*) AS n FROM (${sql})`, ...values, most + 1);
  return { docs, count: counted?.n ?? 0 };
}

/** What is filed in the index and not changed since. */
export function indexedPart(query: Query, first: number, end: number): Part {
  const [texts, check, words] = query.exact
    ? ['', '', []]
    : ['CROSS JOIN searchDocs d ON d.doc = search.rowid', `AND ${textHolds(query)}`, query.readings.flat(2)];
  return {
    sql: `SELECT search.rowid AS doc FROM search ${texts}
      WHERE search MATCH ? AND search.rowid >= ? AND search.rowid < ? ${check}
      AND NOT EXISTS (SELECT 1 FROM searchQueue q WHERE q.doc = search.rowid)
      ORDER BY search.rowid DESC LIMIT ?`,
    // As BigInt they are bound as integers: FTS5 overlooks a range of reals and would read everything.
    values: [query.match, BigInt(first), BigInt(end), ...words],
  };
}

function waitingPart(query: Query, first: number, end: number): Part {
  return {
    sql: `SELECT d.doc FROM searchQueue q CROSS JOIN searchDocs d ON d.doc = q.doc
      WHERE q.doc >= ? AND q.doc < ? AND ${textHolds(query)} ORDER BY q.doc DESC LIMIT ?`,
    values: [first, end, ...query.readings.flat(2)],
  };
}

/** SQL on `d.text`. There are only as many different statements as counts of words and spellings. */
function textHolds({ readings }: Query): string {
  const word = (spellings: readonly string[]) => `(${spellings.map(() => 'instr(d.text, ?)').join(' OR ')})`;
  return `(${readings.map((reading) => `(${reading.map(word).join(' AND ')})`).join(' OR ')})`;
}
