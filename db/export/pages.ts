import type { Database } from '../store/database.ts';
import type { RegisterSheet } from './register-sheet.ts';

/** Which records are wanted. UTC ms, `until` without. */
export interface Bounds {
  from: number;
  until: number;
  /** The ids of rooms as JSON; null: the whole building. */
  units: string | null;
}

/** So many rows of a register, between two of its numbers: `after` without, `last` within. */
export interface Page {
  register: string;
  after: number;
  last: number;
  rows: number;
}

/** What there is of a register within the bounds. */
export interface Extent {
  rows: number;
  first: number;
  last: number;
}

/** @returns how many rows are wanted, and between which numbers they lie */
export function extentOf(db: Database, { table, within }: RegisterSheet, bounds: Bounds): Extent {
  const sql = `SELECT count(*) AS rows, min(t.seq) AS first, max(t.seq) AS last FROM ${table} t WHERE (${within}) AND @from < @until`;
  const { rows, first, last } = db.raw.prepare(sql).get(bounds) as Record<keyof Extent, number | null>;
  return { rows: rows ?? 0, first: first ?? 0, last: last ?? -1 };
}

/**
 * A register in pages, one after the other as they are asked for. Read by number: an index on the time would have every page
 * sort what is left.
 */
export function* pagesOf(
  db: Database,
  { register, table, within }: RegisterSheet,
  bounds: Bounds,
  { first, last }: Extent,
  rowsAtMost: number,
): Generator<Page> {
  const next = db.raw.prepare(
    `SELECT max(seq) AS last, count(*) AS rows FROM (SELECT t.seq FROM ${table} t NOT INDEXED
      WHERE t.seq > @after AND t.seq <= @end AND (${within}) ORDER BY t.seq LIMIT @most)`,
  );
  for (let after = first - 1; after < last; ) {
    const page = next.get({ ...bounds, after, end: last, most: rowsAtMost }) as { last: number | null; rows: number };
    if (page.last === null) return;
    yield { register, after, last: page.last, rows: page.rows };
    after = page.last;
  }
}
