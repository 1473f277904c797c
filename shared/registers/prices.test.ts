import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paidItemCodes } from './paid-items.ts';
import {
  highestPrice,
  mostPieces,
  type PriceValue,
  pricesAt,
  quotedLine,
  readYuan,
  totalOf,
  yuanText,
} from './prices.ts';

const price = fc.integer({ min: 1, max: highestPrice });
const qty = fc.integer({ min: 1, max: mostPieces });
const value: fc.Arbitrary<PriceValue> = fc.record({
  code: fc.constantFrom(...paidItemCodes),
  price,
  unitOfMeasure: fc.constant('台'),
  validFrom: fc.integer({ min: 0, max: 1000 }),
  changedBy: fc.constant('s'),
});

test('S05 the six parts cost what the list says', () => {
  expect(pricesAt([], 0).map(({ code, price: fen }) => [code, yuanText(fen)])).toEqual([
    ['thermostat', '200'],
    ['fanCoilMotor', '380'],
    ['coilCleaning', '120'],
    ['sprinklerCover', '10'],
    ['windowHandle', '18'],
    ['thermostatKnob', '35'],
  ]);
});

test('a total is the sum of quantity times price, whole fen and never blank or negative', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(qty, price), { minLength: 1, maxLength: 20 }), (lines) => {
      const quoted = lines.map(([pieces, unitPriceAtQuote]) =>
        quotedLine({ itemCode: null, description: '', qty: pieces, unitOfMeasure: '', unitPriceAtQuote }),
      );
      let naive = 0n;
      for (const [pieces, unitPrice] of lines) naive += BigInt(pieces) * BigInt(unitPrice);
      expect(BigInt(totalOf(quoted))).toBe(naive);
      expect(totalOf(quoted)).toBeGreaterThan(0);
    }),
  );
});

test('of each part the latest price that has begun holds; one that begins later changes nothing before', () => {
  fc.assert(
    fc.property(fc.array(value), fc.integer({ min: 0, max: 1000 }), (values, at) => {
      const now = pricesAt(values, at);
      expect(now.map(({ code }) => code)).toEqual(paidItemCodes);
      expect(pricesAt([...values, ...values.map((v) => ({ ...v, validFrom: at + 1 + v.validFrom }))], at)).toEqual(now);
      for (const one of now) {
        const begun = values.filter(({ code, validFrom }) => code === one.code && validFrom <= at);
        if (begun.length > 0) expect(one.validFrom).toBe(Math.max(...begun.map(({ validFrom }) => validFrom)));
      }
    }),
  );
});

test('yuan as typed become fen, and nothing else becomes a price', () => {
  expect(['12', '12.5', '12.50', '１２', ' 0.01 '].map(readYuan)).toEqual([1200, 1250, 1250, 1200, 1]);
  for (const typed of ['ten', '', '-1', '1.505', '1e3', '１２元']) expect(readYuan(typed)).toBeNaN();
  fc.assert(
    fc.property(price, (fen) => {
      expect(readYuan(yuanText(fen))).toBe(fen);
    }),
  );
});
