import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeskError } from '../errors.ts';
import { appRoles } from '../registers/people.ts';
import { admit } from './admit.ts';
import { contract, methodNames } from './index.ts';

const codeOf = (run: () => unknown) => {
  try {
    run();
    return 'admitted';
  } catch (error) {
    if (error instanceof DeskError) return error.code;
    throw error;
  }
};

describe.each(methodNames)('%s', (name) => {
  const { allowed } = contract[name];

  test('refuses who may not', () => {
    if (allowed === 'anyone') return expect(codeOf(() => admit(name, null, null))).not.toBe('notSignedIn');
    expect(codeOf(() => admit(name, {}, null))).toBe('notSignedIn');
    expect(codeOf(() => admit(name, {}, { id: 'x', role: null }))).toBe('notSignedIn');
    for (const role of appRoles) {
      const code = codeOf(() => admit(name, {}, { id: 'x', role }));
      if (allowed.includes(role)) expect(code).not.toBe('notAllowed');
      else expect(code).toBe('notAllowed');
    }
  });

  test('refuses what does not parse, with its fields, and nothing else is thrown', () => {
    const role = allowed === 'anyone' ? null : (allowed[0] ?? null);
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (input) => {
        expect(['admitted', 'invalid']).toContain(codeOf(() => admit(name, input, { id: 'x', role })));
      }),
      { numRuns: 50 },
    );
    for (const input of [null, undefined, 1, 'text', []]) {
      expect(codeOf(() => admit(name, input, { id: 'x', role }))).toBe('invalid');
    }
  });
});

test('names that every object has are no methods', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'cases', 'cases.', null, 1, {}]) {
    expect(codeOf(() => admit(name, {}, { id: 'x', role: 'supervisor' }))).toBe('notFound');
  }
  fc.assert(fc.property(fc.string(), (name) => void codeOf(() => admit(name, {}, null))));
});

test('a faulty field is named with what is wrong', () => {
  const faults = (input: object) => {
    try {
      admit('cases.note', input, { id: 'x', role: 'receptionist' });
    } catch (error) {
      return error instanceof DeskError ? error.data.faults : error;
    }
    return 'admitted';
  };
  const caseId = '019363c2-1111-7000-8000-000000000001';
  expect(faults({ caseId, text: '' })).toEqual([{ field: 'text', code: 'required' }]);
  expect(faults({ caseId, text: '漏'.repeat(10_001) })).toEqual([{ field: 'text', code: 'tooLong' }]);
  expect(faults({ caseId, text: '漏'.repeat(10_000) })).toBe('admitted');
  expect(faults({ caseId: 'no', text: 'x' })).toEqual([{ field: 'caseId', code: 'format' }]);
});
