import { expect, it } from 'vitest';
import { countdown } from './countdown.ts';

const saved = Date.UTC(2025, 2, 3, 2, 0, 40);
const due = saved + 60_000;

it.each([
  [0, { elapsed: 0, seconds: 60, over: false }],
  [48_000, { elapsed: 48, seconds: 12, over: false }],
  [59_000, { elapsed: 59, seconds: 1, over: false }],
  [60_000, { elapsed: 60, seconds: 0, over: false }],
  [61_000, { elapsed: 61, seconds: 1, over: true }],
  [68_400, { elapsed: 68, seconds: 8, over: true }],
])('after %i ms', (ms, shown) => {
  expect(countdown(saved, due, saved + ms)).toEqual(shown);
});

it('a clock behind the save shows a full minute, not more', () => {
  expect(countdown(saved, due, saved - 400)).toMatchObject({ elapsed: 0, over: false });
});
