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

test('a number is filed under pieces of four as well, a spelled name under pieces of five', () => {
  const grams = (text: string) =>
    gramsOf(text)
      .trim()
      .split(' ')
      .filter((gram) => gram.length > 3);
  expect(grams('1380a')).toEqual(['1380', '380a']);
  expect(grams('zhangw')).toEqual(['zhang', 'hangw']);
  expect(grams('wif信号 a座1203')).toEqual(['1203']);
});

test('a long word is asked for by few grams, its last first', () => {
  expect(gramsToAsk('漏')).toEqual(['漏']);
  expect(gramsToAsk('空调漏水')).toEqual(['调漏水', '空调漏']);
  expect(gramsToAsk('1380')).toEqual(['1380']);
  expect(gramsToAsk('c-a-261121-003')).toEqual(['-003', '121-', '2611']);
  expect(gramsToAsk('zhao')).toEqual(['hao', 'zha']);
  expect(gramsToAsk('zhang')).toEqual(['zhang']);
  expect(gramsToAsk('zhongwei')).toEqual(['ngwei', 'hongw', 'zhong']);
  expect(gramsToAsk('wifi2beijing')).toEqual(['2bei', 'ifi2']);
  expect(gramsToAsk('2abcdefghijklmnop')).toEqual(['2abc']);
  for (const long of ['空'.repeat(100), 'a'.repeat(100), '1'.repeat(100)]) {
    expect(gramsToAsk(long).length).toBeLessThanOrEqual(6);
  }
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
