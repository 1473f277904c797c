import type { ListName } from '../../shared/registers/lists.ts';
import type { Look } from '../store/act.ts';
import { type Bits, countStored, drop, has, noRows, put, unpackInto, without } from './bits.ts';
import { type Facets, facetsQueued } from './facet-rows.ts';

export const blocksOf = `SELECT b.block, b.rows FROM json_each(?) f
  CROSS JOIN facetBits b ON b.register = ? AND b.facet = f.value`;
export const blocksOfOne = 'SELECT block, rows FROM facetBits WHERE register = ? AND facet = ?';
interface Stored {
  block: number;
  rows: Uint8Array;
}

export const lastSeq = (list: ListName): string => `SELECT max(seq) AS n FROM ${list}`;

/** The lists' index as it stands this very moment: what is stored, and over it what the queued rows are now. */
export class FacetReader {
  readonly #look: Look;
  readonly #list: ListName;
  readonly #waiting: readonly Facets[];
  readonly #last: number;

  constructor(look: Look, list: ListName) {
    this.#look = look;
    this.#list = list;
    this.#last = look.db.row<{ n: number | null }>(lastSeq(list))?.n ?? 0;
    this.#waiting = facetsQueued(look.db, list, look.site.timeZone, this.#last + 1);
  }

  /** @returns the rows that are any of these, as `kind:report`. */
  any(facets: readonly string[]): Bits {
    const bits = this.none();
    for (const { block, rows } of this.#stored(facets)) unpackInto(bits, block, rows);
    for (const { seq, facets: now } of this.#waiting) {
      if (facets.some((facet) => now.has(facet))) put(bits, seq);
      else drop(bits, seq);
    }
    return bits;
  }

  /** @returns how many rows of a set are this, without making a set of it. */
  countIn(facet: string, within: Bits): number {
    const settled = this.#settled(within);
    let n = 0;
    for (const { block, rows } of this.#stored([facet])) n += countStored(rows, block, settled);
    for (const { seq, facets } of this.#waiting) if (facets.has(facet) && has(within, seq)) n += 1;
    return n;
  }

  /** The same without the queued rows: what is stored of them counts no more. */
  #settled(within: Bits): Bits {
    if (this.#waiting.length === 0) return within;
    const known = this.#withoutWaiting.get(within) ?? without(within, this.of(this.#waiting.map(({ seq }) => seq)));
    this.#withoutWaiting.set(within, known);
    return known;
  }
  readonly #withoutWaiting = new WeakMap<Bits, Bits>();

  #stored(facets: readonly string[]): Stored[] {
    const { db } = this.#look;
    const [one, ...more] = facets;
    if (one !== undefined && more.length === 0) return db.rows(blocksOfOne, this.#list, one);
    return db.rows(blocksOf, JSON.stringify(facets), this.#list);
  }

  /** @returns the rows with these numbers. */
  of(seqs: Iterable<number>): Bits {
    const bits = this.none();
    for (const seq of seqs) put(bits, seq);
    return bits;
  }

  none(): Bits {
    return noRows(this.#last);
  }
}
