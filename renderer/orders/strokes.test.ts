import { expect, test } from 'vitest';
import { stroke } from '../../shared/registers/signatures.ts';
import { strokesOf } from './strokes.ts';

const point = (x: number, y: number, time: number) => ({ x, y, time, pressure: 0.5 });

test('lines keep their places and the time since the first touch, even when the clock is set back', () => {
  const began = 1_741_000_000_000;
  const groups = [
    { points: [point(10.04, 20, began), point(30.26, 40, began + 80)] },
    { points: [point(5, 5, began + 900), point(6, 6, began - 5000)] },
    { points: [] },
  ];
  expect(strokesOf(groups)).toEqual([
    [
      [10, 20, 0],
      [30.3, 40, 80],
    ],
    [
      [5, 5, 900],
      [6, 6, 0],
    ],
  ]);
  expect(strokesOf([])).toEqual([]);
});

test('a very long line is kept whole, in pieces the desk takes', () => {
  const points = Array.from({ length: 12_001 }, (_, i) => point(i % 500, 10, i));
  const kept = strokesOf([{ points }]);
  expect(kept.flat()).toHaveLength(points.length);
  for (const line of kept) expect(stroke.safeParse(line).success).toBe(true);
});
