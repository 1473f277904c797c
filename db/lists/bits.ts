/** Which rows of a register: bit n stands for the row whose `seq` is n. */
export type Bits = Uint8Array<ArrayBuffer>;

/** Rows are kept in blocks of so many: a save touches little, a question reads few rows. */
export const blockRows = 16_384;
const blockBytes = blockRows / 8;
/** Up to so many rows of a block are kept as a list of numbers, which is shorter than a bit for each row. */
const mostListed = blockBytes / 2 - 1;

/** @param lastSeq the highest row that must have its place */
export function noRows(lastSeq: number): Bits {
  return new Uint8Array((Math.floor(lastSeq / blockRows) + 1) * blockBytes);
}

export function put(bits: Bits, seq: number): void {
  bits[seq >> 3] = (bits[seq >> 3] ?? 0) | (1 << (seq & 7));
}

export function drop(bits: Bits, seq: number): void {
  bits[seq >> 3] = (bits[seq >> 3] ?? 0) & ~(1 << (seq & 7));
}

export function has(bits: Bits, seq: number): boolean {
  return ((bits[seq >> 3] ?? 0) & (1 << (seq & 7))) !== 0;
}

const wordsOf = (bits: Bits) => new Uint32Array(bits.buffer);

/** @returns the rows that are in both; the sets are of the same size. */
export function both(a: Bits, b: Bits): Bits {
  const found = a.slice();
  const [words, others] = [wordsOf(found), wordsOf(b)];
  for (let i = 0; i < words.length; i += 1) words[i] = (words[i] ?? 0) & (others[i] ?? 0);
  return found;
}

/** @returns the rows of `a` that are not in `b`. */
export function without(a: Bits, b: Bits): Bits {
  const found = a.slice();
  const [words, others] = [wordsOf(found), wordsOf(b)];
  for (let i = 0; i < words.length; i += 1) words[i] = (words[i] ?? 0) & ~(others[i] ?? 0);
  return found;
}

function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** @returns how many rows of a stored block are in the set. */
export function countStored(stored: Uint8Array, block: number, within: Bits): number {
  let n = 0;
  const isList = stored.byteLength < blockBytes;
  for (let i = 0; isList && i < stored.byteLength; i += 2) {
    const seq = block * blockRows + (stored[i] ?? 0) + ((stored[i + 1] ?? 0) << 8);
    if (has(within, seq)) n += 1;
  }
  for (let i = 0; !isList && i < blockBytes; i += 1)
    n += ones((stored[i] ?? 0) & (within[block * blockBytes + i] ?? 0));
  return n;
}

export function countOf(bits: Bits): number {
  let n = 0;
  for (const word of wordsOf(bits)) n += ones(word);
  return n;
}

/** @returns `seq` of `limit` rows after the first `offset`, the highest first, or the lowest with `rising` */
export function rowsFrom(bits: Bits, offset: number, limit: number, rising = false): number[] {
  const words = wordsOf(bits);
  const found: number[] = [];
  let skip = offset;
  for (let i = 0; i < words.length && found.length < limit; i += 1) {
    const at = rising ? i : words.length - 1 - i;
    const word = words[at] ?? 0;
    const n = word === 0 ? 0 : ones(word);
    if (n <= skip) {
      skip -= n;
      continue;
    }
    for (let j = 0; j < 32 && found.length < limit; j += 1) {
      const bit = rising ? j : 31 - j;
      if ((word & (1 << bit)) === 0) continue;
      if (skip > 0) skip -= 1;
      else found.push(at * 32 + bit);
    }
  }
  return found;
}

/** A block as it is stored: a few rows as a list of 16-bit numbers, many as one bit each. */
export function packed(block: Bits): Uint8Array {
  const rows = rowsFrom(block, 0, mostListed + 1, true);
  return rows.length > mostListed ? block : new Uint8Array(Uint16Array.from(rows).buffer);
}

/** Adds the rows of a stored block. */
export function unpackInto(bits: Bits, block: number, stored: Uint8Array): void {
  const from = block * blockBytes;
  if (stored.byteLength < blockBytes) {
    for (let i = 0; i < stored.byteLength; i += 2) {
      put(bits, block * blockRows + (stored[i] ?? 0) + ((stored[i + 1] ?? 0) << 8));
    }
    return;
  }
  for (let i = 0; i < blockBytes; i += 1) bits[from + i] = (bits[from + i] ?? 0) | (stored[i] ?? 0);
}

/** @returns a set of one block's rows, counted from its beginning, as it was stored; none: empty. */
export function unpacked(stored: Uint8Array | undefined): Bits {
  const bits: Bits = new Uint8Array(blockBytes);
  if (stored) unpackInto(bits, 0, stored);
  return bits;
}
