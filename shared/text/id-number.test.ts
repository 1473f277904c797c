import { expect, test } from 'vitest';
import { maskDocNo } from '../registers/identity.ts';
import { isIdNumber } from './id-number.ts';

test('an identity number is right by its check sign and its day of birth', () => {
  for (const good of [
    '11010519491231002X',
    '110105 19491231 002x',
    '440524188001010014',
    '１１０１０５１９４９１２３１００２Ｘ',
  ]) {
    expect(isIdNumber(good)).toBe(true);
  }
  for (const bad of ['110105194912310021', '11010519490230002X', '11010519491231002', '', 'G12345678']) {
    expect(isIdNumber(bad)).toBe(false);
  }
});

test('of a document only the last four signs are kept', () => {
  expect(maskDocNo('11010519491231002X')).toBe('**************002X');
  expect(maskDocNo('E12 345 678')).toBe('*****5678');
  expect(maskDocNo('123')).toBe('123');
});
