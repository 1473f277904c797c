import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultParameters } from '../parameters.ts';
import { goalFor, readIndicator, tenthsOf } from './indicator-reading.ts';
import { indicatorWords } from './indicator-words.ts';
import { goalsOf, indicatorIds } from './indicators.ts';

const nothing = { n: 0, d: 0 };
const goals = (id: Parameters<typeof goalsOf>[0], p = {}) => goalsOf(id, { ...defaultParameters, ...p });

test('percentages have one decimal, half-up, and nothing has no percentage', () => {
  expect(tenthsOf(nothing)).toBeNull();
  expect(tenthsOf({ n: 0, d: 3 })).toBe(0);
  expect(tenthsOf({ n: 1, d: 3 })).toBe(333);
  expect(tenthsOf({ n: 2, d: 3 })).toBe(667);
  expect(tenthsOf({ n: 1, d: 2000 })).toBe(1);
  expect(tenthsOf({ n: 174, d: 600 })).toBe(290);
  fc.assert(
    fc.property(fc.nat(200_000), fc.integer({ min: 1, max: 200_000 }), (n, d) => {
      const exact = BigInt(n) * 1000n;
      const half = (exact * 2n + BigInt(d)) / (2n * BigInt(d));
      expect(tenthsOf({ n, d })).toBe(Number(half));
    }),
  );
});

test('A25 174 of 600: six short of the floor, 426 of the target', () => {
  expect(goalFor({ n: 174, d: 600 }, 30)).toEqual({ percent: 30, needed: 180, missing: 6 });
  const read = readIndicator('repairFollowUp', { n: 174, d: 600 }, { n: 150, d: 500 }, goals('repairFollowUp'));
  expect(read).toMatchObject({ tenths: 290, verdict: 'belowFloor', gap: 426, change: -10, changeIs: 'worse' });
  const above = readIndicator('repairFollowUp', { n: 180, d: 600 }, nothing, goals('repairFollowUp'));
  expect(above).toMatchObject({ verdict: 'missed', change: null, changeIs: 'other' });
});

test('what rounds to a hundred percent is still missed by one', () => {
  const read = readIndicator('told', { n: 9999, d: 10_000 }, nothing, goals('told'));
  expect(read).toMatchObject({ tenths: 1000, verdict: 'missed', gap: 1 });
});

test('of what there should be few, a rise is worse; a count is only compared', () => {
  const repeat = readIndicator('repeat', { n: 3, d: 100 }, { n: 2, d: 100 }, goals('repeat'));
  expect(repeat).toMatchObject({ changeIs: 'worse', verdict: 'none' });
  const received = readIndicator('received', { n: 9, d: 9 }, { n: 5, d: 5 }, goals('received'));
  expect(received).toMatchObject({ tenths: null, verdict: 'none', changeIs: 'other' });
});

test('nothing to count is neither met nor missed', () => {
  expect(readIndicator('told', nothing, nothing, goals('told'))).toMatchObject({ verdict: 'none', gap: 0 });
});

test('targets are the house’s parameters; a switch takes one away', () => {
  expect(goals('handled', { 'complaint.handlingRateTarget': 97 })).toEqual({ target: 97, floor: null });
  expect(goals('sameMonth')).toEqual({ target: 100, floor: null });
  expect(goals('sameMonth', { 'complaint.sameMonthDigest': 0 })).toEqual({ target: null, floor: null });
});

test('every indicator has a name of its own in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const names = indicatorIds.map((id) => indicatorWords(id, language).name);
    expect(new Set(names).size).toBe(names.length);
  }
});
