import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Bits,
  blockRows,
  both,
  countOf,
  countStored,
  noRows,
  packed,
  put,
  rowsFrom,
  unpacked,
  unpackInto,
  without,
} from './bits.ts';

const blocks = 3;
const last = blocks * blockRows - 1;
/** Few rows anywhere, and stretches with so many that they are stored as bits. */
const rows: fc.Arbitrary<number[]> = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: last }), { maxLength: 60 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: last }), fc.integer({ min: 1, max: 3000 })), { maxLength: 3 }),
  )
  .map(([few, stretches]) => {
    const all = new Set(few);
    for (const [from, n] of stretches) for (let i = from; i < Math.min(last + 1, from + n); i += 1) all.add(i);
    return [...all].sort((a, b) => a - b);
  });

function bitsOf(seqs: readonly number[]): Bits {
  const bits = noRows(last);
  for (const seq of seqs) put(bits, seq);
  return bits;
}

test('sets of rows are and-ed, taken away, counted and paged as lists of numbers are', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(4000), fc.integer({ min: 1, max: 200 }), (a, b, offset, limit) => {
      const inB = new Set(b);
      const common = a.filter((seq) => inB.has(seq));
      const found = both(bitsOf(a), bitsOf(b));
      expect(countOf(found)).toBe(common.length);
      expect(rowsFrom(found, offset, limit, true)).toEqual(common.slice(offset, offset + limit));
      expect(rowsFrom(found, offset, limit)).toEqual(common.toReversed().slice(offset, offset + limit));
      expect(countOf(without(bitsOf(a), bitsOf(b)))).toBe(a.length - common.length);
    }),
    { numRuns: 60 },
  );
});

test('what is stored by blocks comes back as it was, and is counted without being unpacked', () => {
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const back = noRows(last);
      const within = bitsOf(b);
      let counted = 0;
      for (let block = 0; block < blocks; block += 1) {
        const own = unpacked(undefined);
        for (const seq of a) if (Math.floor(seq / blockRows) === block) put(own, seq % blockRows);
        const stored = packed(own);
        expect(stored.byteLength).toBeLessThanOrEqual(blockRows / 8);
        unpackInto(back, block, stored);
        counted += countStored(stored, block, within);
      }
      expect(back).toEqual(bitsOf(a));
      expect(counted).toBe(countOf(both(bitsOf(a), within)));
    }),
    { numRuns: 60 },
  );
});
