import { expect, test } from 'vitest';
import { type ClockMove, machineClocks, TimeKeeper } from './time-keeper.ts';

test('tells each move of the wall clock once, and keeps the desk’s own time', () => {
  const reading = { wall: 1_000_000_000, steady: 0 };
  const keeper = new TimeKeeper(() => ({ ...reading }));
  const moves: ClockMove[] = [];
  keeper.onMoved((move) => moves.push(move));
  reading.wall -= 3_600_000;
  expect([keeper.now(), keeper.now()]).toEqual([1_000_000_000, 1_000_000_000]);
  expect(moves).toEqual([{ byMs: -3_600_000, before: 0, offset: -3_600_000 }]);
  keeper.sleeps();
  reading.wall += 600_000;
  keeper.wakes();
  expect(keeper.now()).toBe(1_000_600_000);
  expect([moves.length, keeper.offset]).toEqual([1, -3_600_000]);
});

test('on this machine it shows the time', () => {
  const keeper = new TimeKeeper(machineClocks);
  expect(Math.abs(keeper.now() - Date.now())).toBeLessThan(100);
});
