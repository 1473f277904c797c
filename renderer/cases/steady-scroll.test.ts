import { expect, it } from 'vitest';
import { scrollShift } from './steady-scroll.ts';

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
