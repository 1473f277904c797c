import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pricesAt } from '../../shared/registers/prices.ts';
import { linesToSend, runningTotal, type TypedLine, withItem } from './quote-values.ts';

const list = pricesAt([], 0);
const other = (fields: Partial<TypedLine>): TypedLine => ({
  key: 1,
  itemCode: null,
  description: '挂画',
  qty: 1,
  price: '',
  ...fields,
});

test('A15 a letter typed twice is two pieces: two thermostats and three covers are 430 yuan', () => {
  const picked = ['thermostat', 'sprinklerCover', 'thermostat', 'sprinklerCover', 'sprinklerCover'] as const;
  const lines = picked.reduce<TypedLine[]>(withItem, []);
  expect(lines.map(({ itemCode, qty }) => [itemCode, qty])).toEqual([
    ['thermostat', 2],
    ['sprinklerCover', 3],
  ]);
  expect(runningTotal(lines, list)).toBe(43_000);
});

test('A18 whatever is typed, the running total is a whole number and never negative', () => {
  const line = fc.record({
    key: fc.nat(),
    itemCode: fc.constantFrom(null, 'thermostat' as const),
    description: fc.string(),
    qty: fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN)),
    price: fc.oneof(fc.string(), fc.constantFrom('ten', '12.5', '-3')),
  });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const total = runningTotal(lines, list);
      expect(Number.isInteger(total)).toBe(true);
      expect(total).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a price that is no amount is sent as none that the desk could take', () => {
  expect(linesToSend([other({ price: 'ten' })])[0]?.unitPrice).toBeNaN();
  expect(linesToSend([other({ price: '12.5' })])[0]?.unitPrice).toBe(1250);
  expect(linesToSend([other({})])[0]?.unitPrice).toBeNull();
});
