import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskPhone, maskPhonesIn } from './mask.ts';

test.each([
  ['13812345678', '138****5678'],
  ['6982-1211', '6982-**11'],
  ['8001', '8001'],
  ['', ''],
])('%s is shown as %s', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown);
});

test.each([
  ['请回电13812345678找王先生', '请回电138****5678找王先生'],
  ['138 1234 5678 或 6982-1211', '138 **** 5678 或 6982-**11'],
  ['电话１３８１２３４５６７８', '电话138****5678'],
  ['138 - 1234 - 5678', '138 - **** - 5678'],
  ['2026-11-21 10:30 坏了', '2026-11-21 10:30 坏了'],
  ['2026-11-21 13812345678', '2026-11-21 138****5678'],
  ['3-2-1201 漏水', '3-2-1201 漏水'],
])('in a text: %s is shown as %s', (text, shown) => {
  expect(maskPhonesIn(text)).toBe(shown);
});

test('no seven digits of a row stay to be read in any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^1[3-9]\d{9}$/), fc.string(), (before, mobile, after) => {
      expect(maskPhonesIn(`${before}电${mobile}话${after}`)).not.toContain(mobile);
    }),
  );
});
