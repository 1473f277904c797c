import type { ListName } from '../../shared/registers/lists.ts';
import type { Look } from '../store/act.ts';
import { type Bits, drop, noRows, put, unpackInto } from './bits.ts';
import { type Facets, facetsQueued } from './facet-rows.ts';

export const blocksOf = `SELECT b.block, b.rows FROM json_each(?) f
  CROSS JOIN facetBits b ON b.register = ? AND b.facet = f.value`;
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
    for (const { block, rows } of this.#look.db.rows<{ block: number; rows: Uint8Array }>(
      blocksOf,
      JSON.stringify(facets),
      this.#list,
    )) {
      unpackInto(bits, block, rows);
    }
    for (const { seq, facets: now } of this.#waiting) {
      if (facets.some((facet) => now.has(facet))) put(bits, seq);
      else drop(bits, seq);
    }
    return bits;
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
