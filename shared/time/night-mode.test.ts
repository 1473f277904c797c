import { expect, test } from 'vitest';
import { nightOffered, nightShown } from './night-mode.ts';
import { atWallTime } from './site-time.ts';

const hours = { timeZone: 'Asia/Shanghai', from: '20:00', until: '08:00' };
const at = (time: string, day = 3) => atWallTime(`2025-03-0${day}`, time, hours.timeZone);
const shown = (on: boolean, chosen: number, now: number) => nightShown({ on, at: chosen }, now, hours);

test('Q34 turned on at night it is there until eight, and again from eight in the evening', () => {
  expect(shown(true, at('22:00'), at('07:59', 4))).toBe(true);
  expect(shown(true, at('22:00'), at('08:00', 4))).toBe(false);
  expect(shown(true, at('22:00'), at('20:00', 4))).toBe(true);
});

test('by day anybody may have it until the shift ends, and it stays for the night', () => {
  expect(shown(true, at('15:00'), at('16:00'))).toBe(true);
  expect(shown(true, at('15:00'), at('21:00'))).toBe(true);
  expect(shown(true, at('15:00'), at('10:00', 4))).toBe(false);
});

test('turned off it stays off', () => {
  expect(shown(false, at('22:00'), at('23:00'))).toBe(false);
  expect(shown(false, at('22:00'), at('23:00', 4))).toBe(false);
});

test('a guard is asked once a night, and not where it is on', () => {
  expect(nightOffered(null, at('20:00'), hours)).toBe(true);
  expect(nightOffered(null, at('19:59'), hours), 'by day nobody is').toBe(false);
  expect(nightOffered({ on: false, at: at('20:05') }, at('07:00', 4), hours), 'not tonight').toBe(false);
  expect(nightOffered({ on: false, at: at('20:05') }, at('20:00', 4), hours), 'the next night').toBe(true);
  expect(nightOffered({ on: true, at: at('20:05') }, at('23:00', 4), hours)).toBe(false);
});
