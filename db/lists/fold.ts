import { type ListName, listNames } from '../../shared/registers/lists.ts';
import type { Database, WriteDb } from '../store/database.ts';
import { type Bits, blockRows, drop, packed, put, unpacked } from './bits.ts';
import { type Facets, facetsQueued } from './facet-rows.ts';

/**
 * Brings the lists' index up to what the oldest queued rows are now, in a transaction of its own.
 * @param limit how many rows at most
 * @returns how many were brought up to date; 0 when nothing waits
 */
export function foldSome(db: WriteDb, limit: number): number {
  const zone = db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'timeZone'");
  if (!zone) return 0;
  for (const list of listNames) {
    const waiting = facetsQueued(db, list, zone.value, limit);
    if (waiting.length === 0) continue;
    db.run('BEGIN IMMEDIATE');
    try {
      for (const [block, rows] of Map.groupBy(waiting, ({ seq }) => Math.floor(seq / blockRows))) {
        foldBlock(db, list, block, rows);
      }
      db.run('DELETE FROM facetQueue WHERE register = ? AND seq <= ?', list, waiting.at(-1)?.seq ?? 0);
      db.run('COMMIT');
    } catch (error) {
      db.run('ROLLBACK');
      throw error;
    }
    return waiting.length;
  }
  return 0;
}

export const facetsOfBlock =
  'SELECT facet, rows FROM facetBits INDEXED BY facetBitsOfBlock WHERE register = ? AND block = ?';
const insert = `INSERT INTO facetBits (register, facet, block, rows) VALUES (?, ?, ?, ?)
  ON CONFLICT (register, facet, block) DO UPDATE SET rows = excluded.rows WHERE rows <> excluded.rows`;

function foldBlock(db: WriteDb, list: ListName, block: number, rows: readonly Facets[]): void {
  const known = new Map<string, Bits>();
  const stored = db.rows<{ facet: string; rows: Uint8Array }>(facetsOfBlock, list, block);
  for (const one of stored) {
    const bits = unpacked(one.rows);
    for (const { seq } of rows) drop(bits, seq % blockRows);
    known.set(one.facet, bits);
  }
  for (const { seq, facets } of rows) {
    for (const facet of facets) {
      const bits = known.get(facet) ?? unpacked(undefined);
      put(bits, seq % blockRows);
      known.set(facet, bits);
    }
  }
  for (const [facet, bits] of known) db.run(insert, list, facet, block, packed(bits));
}

/** @returns how many rows wait, counted no further than `most`. */
export function waitingForLists(db: WriteDb, most: number): number {
  return db.row<{ n: number }>('SELECT count(*) AS n FROM (SELECT 1 FROM facetQueue LIMIT ?)', most)?.n ?? 0;
}

/** Everything at once: for a book that was filled by a generator, with nobody waiting. */
export function foldAll(db: Database): void {
  while (foldSome(db, 20_000) > 0);
}
