import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftOf } from './shift.ts';
import { atWallTime, nextWallTime, wallTime, withinHours } from './site-time.ts';

const zones = fc.constantFrom('Asia/Shanghai', 'UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe');
const moments = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) });

test('the wall shows what Intl shows, around every change of the clocks too', () => {
  fc.assert(
    fc.property(moments, zones, (at, timeZone) => {
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
      const { date, time } = wallTime(at, timeZone);
      expect(`${date} ${time}`).toBe(shown);
    }),
  );
});

test('a wall time leads back to its moment wherever the clocks do not repeat it', () => {
  fc.assert(
    fc.property(moments, (at) => {
      const second = Math.floor(at / 1000) * 1000;
      const { date, time } = wallTime(second, 'Asia/Shanghai');
      expect(atWallTime(date, time, 'Asia/Shanghai')).toBe(second);
    }),
  );
});

test('the night reaches over midnight and belongs to the day it began', () => {
  expect(withinHours('02:14', '20:00', '08:00')).toBe(true);
  expect(withinHours('08:00', '20:00', '08:00')).toBe(false);
  const shift = (date: string, time: string) =>
    shiftOf(atWallTime(date, time, 'Asia/Shanghai'), 'Asia/Shanghai', '20:00', '08:00');
  expect(shift('2025-03-04', '02:14')).toBe('2025-03-03 night');
  expect(shift('2025-03-03', '23:59')).toBe('2025-03-03 night');
  expect(shift('2025-03-04', '08:00')).toBe('2025-03-04 day');
});

test('the next nine o’clock is today before it and tomorrow after it', () => {
  const at = (date: string, time: string) => atWallTime(date, time, 'Asia/Shanghai');
  expect(nextWallTime(at('2025-03-03', '02:14'), '09:00', 'Asia/Shanghai')).toBe(at('2025-03-03', '09:00'));
  expect(nextWallTime(at('2025-03-03', '09:00'), '09:00', 'Asia/Shanghai')).toBe(at('2025-03-04', '09:00'));
});
