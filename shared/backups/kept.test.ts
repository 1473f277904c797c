import { expect, test } from 'vitest';
import { atWallTime, wallTime } from '../time/site-time.ts';
import { keptBackups } from './kept.ts';

const hour = 3_600_000;
const zone = 'Asia/Shanghai';
const noon = atWallTime('2025-03-31', '12:00:00', zone);

test('of sixty days of hourly backups the last 24 hours stay, and the newest of each of 30 days', () => {
  const times = Array.from({ length: 60 * 24 }, (_, i) => noon - i * hour);
  const kept = [...keptBackups(times, zone)].sort((a, b) => b - a);
  expect(kept.slice(0, 24)).toEqual(times.slice(0, 24));
  const days = new Set(kept.map((time) => wallTime(time, zone).date));
  expect(days.size).toBe(30);
  expect(kept).toHaveLength(24 + 28);
  expect(kept.slice(24).every((time) => wallTime(time, zone).time.startsWith('23:'))).toBe(true);
});

test('two handovers within an hour leave the later one, and hours without a backup do not count', () => {
  const times = [noon, noon + 60_000, noon - 400 * hour];
  expect(keptBackups(times, zone)).toEqual(new Set([noon + 60_000, noon - 400 * hour]));
  expect(keptBackups([], zone)).toEqual(new Set());
});
