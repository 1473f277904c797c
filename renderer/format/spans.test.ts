import { describe, expect, it } from 'vitest';
import { say } from '../i18n/index.ts';
import { clockMove, dueText, spanText } from './spans.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

describe('spans of time, to the second only while the second counts', () => {
  it.each([
    [12 * second, '12 秒'],
    [60 * second, '1 分 0 秒'],
    [119 * second, '1 分 59 秒'],
    [120 * second, '2 分钟'],
    [59 * minute, '59 分钟'],
    [3 * hour, '3 小时'],
    [3 * hour + 5 * minute, '3 小时 5 分'],
    [49 * hour, '2 天'],
  ])('%d ms is %s', (ms, text) => expect(spanText(ms, say)).toBe(text));
});

describe('how far a clock was moved, heard of up to a second late', () => {
  it.each([
    [-(hour - 1), '1 小时'],
    [-(hour - 900), '1 小时'],
    [hour + 900, '1 小时'],
    [-30 * second, '30 秒'],
    [10 * minute - 1, '10 分钟'],
  ])('%d ms is %s', (ms, text) => expect(spanText(clockMove(ms), say)).toBe(text));
});

describe('what is due', () => {
  const due = Date.UTC(2025, 2, 3, 2, 1, 40);
  it('counts down and never shows a second less than there is', () => {
    expect(dueText(due, due - 12_000, say)).toBe('还差 12 秒');
    expect(dueText(due, due - 11_400, say)).toBe('还差 12 秒');
    expect(dueText(due, due - 1, say)).toBe('还差 1 秒');
  });
  it('is over from the moment after', () => {
    expect(dueText(due, due, say)).toBe('还差 0 秒');
    expect(dueText(due, due + 1000, say)).toBe('已超 1 秒');
    expect(dueText(due, due + 3 * minute, say)).toBe('已超 3 分钟');
  });
});
