import { expect, it } from 'vitest';
import { paceOf, scrollShift, tallest } from './steady-scroll.ts';

const lines = (...ids: string[]) => new Map(ids.map((id, index) => [index, id]));

it('a new line above moves the list by one line', () => {
  expect(scrollShift({ id: 'b', index: 1 }, lines('new', 'a', 'b', 'c'), 40)).toBe(40);
});
it('a line gone from above moves it back', () => {
  expect(scrollShift({ id: 'c', index: 2 }, lines('a', 'c'), 40)).toBe(-40);
});
it('changes below move nothing', () => {
  expect(scrollShift({ id: 'a', index: 0 }, lines('a', 'x', 'b'), 40)).toBe(0);
});
it('a line that is gone leaves the list where it is', () => {
  expect(scrollShift({ id: 'z', index: 5 }, lines('a'), 40)).toBe(0);
  expect(scrollShift(null, lines('a'), 40)).toBe(0);
});

it('a million lines are scrolled from the first to the last, and a short list as it is', () => {
  const whole = 62_000_000;
  const pace = paceOf(whole, tallest, 600);
  expect((tallest - 600) * pace).toBeCloseTo(whole - 600);
  expect(paceOf(6200, 6200, 600)).toBe(1);
  expect(paceOf(62, 62, 600)).toBe(1);
});
