import { expect, test } from 'vitest';
import { at } from '../../tests/fixtures/clock.ts';
import { takenAtOf } from './taken-at.ts';

test('a camera’s time is the building’s, unless it says another offset; what is no time is none', () => {
  expect(takenAtOf('2025:03:05 23:10:44', '', 'Asia/Shanghai')).toBe(at('23:10:44', '2025-03-05'));
  expect(takenAtOf('2025:03:05 15:10:44', '+00:00', 'Asia/Shanghai')).toBe(at('23:10:44', '2025-03-05'));
  for (const none of ['', '0000:00:00 00:00:00', '    :  :     :  :  ', '2025:13:45 99:00:00', 'gestern']) {
    expect(takenAtOf(none, '', 'Asia/Shanghai')).toBeNull();
  }
});
