import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomMark, searchable } from './searchable.ts';

test.each([
  ['空调，漏水。', '空调 漏水'],
  ['ＡＢＣ　１２０３', 'abc 1203'],
  ['C–A—261121‑003', 'c-a 261121-003'],
  ['张\u200b伟', '张伟'],
  ['“坏了”😀(急)', '坏了 急'],
  ['𠮷田先生', '𠮷田先生'],
  ['10:30 a@b.cn 3#', '10:30 a@b.cn 3#'],
  [`${roomMark}3-2`, '3-2'],
  [' \n\t', ''],
])('%j is compared as %j', (typed, compared) => {
  expect(searchable(typed)).toBe(compared);
});

test('what is compared is words with one blank between them, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const compared = searchable(typed);
      expect(compared).toBe(compared.trim());
      expect(compared).not.toMatch(/\s\s|[\t\n\0"'()]/);
      expect(compared).not.toContain(roomMark);
    }),
  );
});
