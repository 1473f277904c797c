import { expect, test } from 'vitest';
import { asks, findPhrases, queryIn } from './find-phrases.ts';

const offered = (text: string, initials: string) => ({ key: text, place: 'result' as const, text, initials });
const phrases = [
  offered('已修好，客户试用正常', 'yxhkhsyzc'),
  offered('已更换配件，使用正常', 'yghpjsyzc'),
  offered('Part replaced, works again', ''),
];
const found = (query: string) => findPhrases(phrases, query).map(({ text }) => text);

test('found by its first letters, by letters inside, by words, and in English by the initials of its words', () => {
  expect(found('yx')).toEqual(['已修好，客户试用正常']);
  expect(found('YGH')).toEqual(['已更换配件，使用正常']);
  expect(found('配件')).toEqual(['已更换配件，使用正常']);
  expect(found('prw')).toEqual(['Part replaced, works again']);
  expect(found("x'h")).toEqual(['已修好，客户试用正常']);
  expect(found('')).toHaveLength(3);
  expect(found('zzz')).toEqual([]);
});

test('a stroke calls for the list at the start, after a blank or a full stop, and never inside words and numbers', () => {
  for (const text of ['/', '已看过。/', '已看过 /', '第一行\n/', '，／']) expect(asks(text, text.length)).toBe(true);
  for (const text of ['220/', '客厅/', 'A/', '//', '']) expect(asks(text, text.length)).toBe(false);
});

test('looking ends with a blank, a new line, too many letters, or the cursor before the stroke', () => {
  expect(queryIn('好/yx', 2, 4)).toBe('yx');
  expect(queryIn('/', 1, 1)).toBe('');
  expect(queryIn('/yx ', 1, 4)).toBeNull();
  expect(queryIn('/yx', 1, 0)).toBeNull();
  expect(queryIn(`/${'y'.repeat(20)}`, 1, 21)).toBeNull();
});
