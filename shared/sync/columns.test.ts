import { hash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Json } from './canonical-json.ts';
import { type Change, seal } from './change.ts';
import { columnsShape, pack, seedsIn, unpack } from './columns.ts';
import { erased } from './erase.ts';
import { MemoryBook } from './memory-book.ts';
import { packedPageShape, packPage, unpackPage } from './page-columns.ts';
import { Seeds, saltOf } from './salts.ts';

const sha256 = (text: string) => hash('sha256', text, 'hex');
const newId = (msecs: number) => v7({ msecs });
const start = 1_764_000_000_000;

function chainOf(device: string, fields: { [name: string]: Json }[]): Change[] {
  const book = new MemoryBook('s', device, sha256, newId);
  return fields.map((said, i) =>
    book.write(i % 5 === 0 ? 'create' : 'patch', 'cases', `r${i % 3}`, said, start + i * 1000),
  );
}

test('changes survive their columns, of several devices, some of them destroyed or issued anew', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue()), { maxLength: 12 }), (said) => {
      const a = chainOf('a', said as { [name: string]: Json }[]);
      const b = chainOf('b', said as { [name: string]: Json }[]);
      const mixed = a.flatMap((change, i) => (i % 4 === 3 ? [erased(change)] : [change]).concat(b[i] ?? []));
      const sent = columnsShape.parse(JSON.parse(JSON.stringify(pack(mixed, new Seeds(), sha256))));
      expect(unpack(sent, sha256)).toEqual(JSON.parse(JSON.stringify(mixed)));
    }),
    { numRuns: 60 },
  );
});

test('a page keeps its places and what is set aside', () => {
  const served = chainOf('a', [{ x: 1 }, { x: 2 }, { x: 3 }]).map((change, i) => ({
    seq: i * 7 + 2,
    change,
    aside: i === 1,
  }));
  const page = { served, cursor: 'e.16', more: true, now: start };
  expect(unpackPage(packedPageShape.parse(JSON.parse(JSON.stringify(packPage(page, sha256)))), sha256)).toEqual(page);
});

test('an altered batch is found out: a value, an order, an end', () => {
  const sent = () => pack(chainOf('a', [{ x: 1 }, { x: 2 }, { x: 3 }]), new Seeds(), sha256);
  const altered = sent();
  altered.values[0]?.[0]?.splice(1, 1, 9);
  expect(() => unpack(altered, sha256)).toThrow(RangeError);
  const other = sent();
  other.run.pop();
  expect(() => unpack(other, sha256)).toThrow(RangeError);
  const bad = sent();
  bad.record[1] = 99;
  expect(() => unpack(bad, sha256)).toThrow(RangeError);
});

test('a salt that follows from its stretch does not travel, nor an id that follows from its digest; the others do', () => {
  const seeds = [
    { device: 'a', stretch: 0, seed: '0123456789abcdef' },
    { device: 'a', stretch: 1, seed: '' },
  ];
  let last: Change | null = null;
  const changes = [1022, 1023, 1024].map((n): Change => {
    const salt = n === 1022 ? 'of an older desk' : saltOf('0123456789abcdef', n, sha256);
    const about = { site: 's', device: 'a', register: 'cases', record: 'r', actor: 'x', kind: 'patch' as const };
    const at = { n, stamp: `00019ab12cd1-${n.toString(16).padStart(4, '0')}-a`, happenedAt: n, enteredAt: n };
    const sealed = seal({ ...about, ...at, salt, fields: { n }, prevHash: last?.hash ?? 'f'.repeat(64) }, sha256);
    const { fieldsJson: _, ...change } = sealed;
    last = change;
    return change;
  });
  const packed = columnsShape.parse(JSON.parse(JSON.stringify(pack(changes, new Seeds(seeds), sha256))));
  expect(packed).toMatchObject({ id: {}, salt: { 0: 'of an older desk', 2: changes[2]?.salt } });
  expect(seedsIn(packed)).toEqual([seeds[0]]);
  expect(unpack(packed, sha256)).toEqual(changes);
  expect(() => unpack({ ...packed, seeds: [] }, sha256)).toThrow(RangeError);
  expect(() => unpack({ ...packed, erased: { 1: 'f'.repeat(64) } }, sha256)).toThrow(RangeError);
});

test('a thousand edits take less than half of their JSON once compressed: what is random in them remains', () => {
  const changes = chainOf(
    'a',
    Array.from({ length: 1000 }, (_, i) => ({ status: i % 2 ? 'open' : 'closed', content: `第 ${i} 次`, version: i })),
  );
  const size = (value: unknown) =>
    brotliCompressSync(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;
  expect(size(pack(changes, new Seeds(), sha256))).toBeLessThan(size(changes) / 2);
});
