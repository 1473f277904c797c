import fc from 'fast-check';
import { expect, test } from 'vitest';
import { methodNames } from '../../shared/contract/index.ts';
import { errorCodes } from '../../shared/errors.ts';
import { noPress } from '../fixtures/no-press.ts';
import { openSignedIn } from './open-house.ts';

const id = '018f0000-0000-7000-8000-000000000003';

test('a hostile page meets the whole of main and the real database, and nothing breaks', async () => {
  // The pack is drawn without being asked for anything: it must find a page to draw on.
  const { gate, call, logged } = await openSignedIn({ ...noPress, pdf: async () => Buffer.from('%PDF-') });
  const method = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...methodNames.filter((name) => !name.startsWith('session.'))) },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'desk.phase\0', '') },
    { weight: 1, arbitrary: fc.anything() },
  );
  const text = fc.oneof(
    fc.constant(id),
    fc.string({ unit: 'binary' }),
    fc.constant("'; DROP TABLE cases; --"),
    fc.string(),
  );
  const field = fc.constantFrom(
    'id',
    'caseId',
    'unitId',
    'text',
    'limit',
    'offset',
    'file',
    'month',
    'form',
    'content',
  );
  const value = fc.oneof(text, fc.integer({ min: -1, max: 500 }), fc.anything({ withMap: true, withTypedArray: true }));
  await fc.assert(
    fc.asyncProperty(method, fc.oneof(fc.dictionary(field, value), fc.anything()), async (name, input) => {
      const answer = await gate(name, input);
      if (answer.ok) return;
      expect(errorCodes).toContain(answer.error.code);
      if (name !== 'app.about') expect(answer.error.code).not.toBe('unexpected');
    }),
    { numRuns: 1_500 },
  );
  expect((await call('desk.phase', {})).phase).toBe('ready');
  expect(logged.filter((line) => line.includes('worker ended'))).toEqual([]);
});
