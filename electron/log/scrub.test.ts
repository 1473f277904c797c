import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe, scrub } from './scrub.ts';

test('names, numbers and what is quoted do not reach the log', () => {
  const error = new SyntaxError(`Unexpected token '李', "李静 13912345678 E-1203" is not valid JSON`);
  const text = describe(error);
  expect(text).not.toMatch(/李静|139|1203/);
  expect(text).toMatch(/^SyntaxError: Unexpected token/);
  expect(text).toMatch(/scrub\.test\.ts:\d+:\d+/);
});

test('a database error keeps its code and what it names', () => {
  const error = Object.assign(new Error('UNIQUE constraint failed: cases.id'), { code: 'SQLITE_CONSTRAINT' });
  expect(describe(error)).toMatch(/^Error SQLITE_CONSTRAINT: UNIQUE constraint failed: cases\.id/);
});

test('the id a person was shown can be found again', () => {
  expect(scrub('12345678 in cases.register: Error: 13912345678')).toBe('12345678 in cases.register: Error: #');
});

test('of any text nothing but ASCII is left, and no run of four digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(scrub(`x ${text}`)).toMatch(/^[\x20-\x7e…\n]*$/);
      expect(scrub(`x ${text}`)).not.toMatch(/\d{4}/);
    }),
  );
});
