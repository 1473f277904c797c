import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingBounds } from './bounds.ts';

const desk = { x: 0, y: 0, width: 1920, height: 1040 };

test('the first time it opens in the middle, as large as everything needs', () => {
  const bounds = openingBounds(null, desk);
  expect(bounds.width).toBeGreaterThanOrEqual(1366);
  expect(bounds.height).toBeGreaterThanOrEqual(768);
  expect(bounds.x).toBe(Math.round((desk.width - bounds.width) / 2));
});

test('afterwards as it was left', () => {
  const left = { x: 100, y: 50, width: 1400, height: 800 };
  expect(openingBounds(left, desk)).toEqual(left);
});

test('in the middle again when the display it stood on is gone', () => {
  expect(openingBounds({ x: 3000, y: 50, width: 1400, height: 800 }, desk)).toMatchObject({ x: 260, y: 120 });
});

test('never larger than the display and always within reach', () => {
  const number = fc.integer({ min: -20_000, max: 20_000 });
  const left = fc.record({ x: number, y: number, width: number, height: number });
  fc.assert(
    fc.property(fc.option(left), (before) => {
      const { x, y, width, height } = openingBounds(before, desk);
      expect(width).toBeLessThanOrEqual(desk.width);
      expect(height).toBeLessThanOrEqual(desk.height);
      expect(x).toBeLessThan(desk.width - 100);
      expect(y).toBeLessThan(desk.height - 100);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-16);
    }),
  );
});
