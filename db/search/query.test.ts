import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchable } from '../../shared/text/searchable.ts';
import { gramsOf, gramsToAsk } from './grams.ts';
import { holds, readQuery } from './query.ts';

test('a text is filed under every piece of one to three characters of its words', () => {
  expect(new Set(gramsOf('空调漏 𠮷田').trim().split(' '))).toEqual(
    new Set(['空', '调', '漏', '空调', '调漏', '空调漏', '𠮷', '田', '𠮷田']),
  );
});

test('a number and a spelled name are filed under pieces of four as well', () => {
  expect(gramsOf('1380a').trim().split(' ')).toContain('1380');
  expect(gramsOf('1380a').trim().split(' ')).toContain('380a');
  expect(gramsOf('wif信号').trim().split(' ')).not.toContain('wif信');
});

test('a long word is asked for by few grams, its last among them', () => {
  expect(gramsToAsk('漏')).toEqual(['漏']);
  expect(gramsToAsk('空调漏水')).toEqual(['空调漏', '调漏水']);
  expect(gramsToAsk('13800138000')).toEqual(['1380', '0013', '3800', '8000']);
  expect(gramsToAsk('空'.repeat(100)).length).toBeLessThanOrEqual(6);
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'空调漏水王伟𠮷田ab12-，" ') }),
);

test('whatever words a text holds, it is filed under all grams by which they are asked for', () => {
  fc.assert(
    fc.property(text, text, text, (before, asked, after) => {
      const filed = searchable(before + asked + after);
      const grams = new Set(gramsOf(filed).split(' '));
      for (const word of searchable(asked).split(' ').filter(Boolean)) {
        if (!filed.includes(word)) continue;
        for (const gram of gramsToAsk(word)) expect(grams).toContain(gram);
      }
    }),
  );
});

test.each(['', '   ', '，。！', '"', '-', '***', '\0', '()', '😀'])('%j asks for nothing', (typed) => {
  expect(readQuery(typed)).toBeNull();
});

test.each([
  ['3栋2单元1201', '3-2-1201 ^3-2-1201', true],
  ['三号楼2单元1201室', '3-2-1201 ^3-2-1201', true],
  ['3栋 2单元 1201', '3-2-1201 ^3-2-1201', true],
  ['3栋 漏水', '3-2-1201 ^3-2-1201 漏水', true],
  ['2单元', '3-2-1201 ^3-2-1201', true],
  ['2栋', '3-2-1201 ^3-2-1201', false],
  ['3栋2单元1201', '13-2-1201 ^13-2-1201', false],
  ['西区22层2203', 'w-2203 ^w-2203', true],
  ['西区 2203 漏水', 'w-2203 ^w-2203 空调漏水', true],
  ['西区', 'w-2203 ^w-2203', true],
  ['东区', 'w-2203 ^w-2203', false],
  ['w2203', 'w-2203 ^w-2203', true],
  ['138-0013-8000', '13800138000', true],
  ['空调漏水', '空调 漏水', false],
  ['漏水 空调', '空调 漏水', true],
])('%s in «%s»: %s', (typed, filed, found) => {
  const query = readQuery(typed);
  expect(query && holds(query, filed)).toBe(found);
});
