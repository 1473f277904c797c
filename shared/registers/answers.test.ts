import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultParameters } from '../parameters.ts';
import { answerFaults, earliestSlot, outcomeOf, slotOf } from './answers.ts';
import { caseTypeCodes } from './case-types.ts';
import { caseKinds } from './cases.ts';
import { answersOf, asked, questionNames, questions, withStarts } from './questions.ts';

const times = { now: Date.UTC(2025, 2, 4, 7), timeZone: 'Asia/Shanghai', parameters: defaultParameters };
const every = Object.values(questions).flat();

const answer = fc.oneof(
  fc.constantFrom(...every.flatMap((question) => question.choices ?? []), 'yes', 'no', '', '0', '12', '1.5'),
  fc.string({ maxLength: 30 }),
  fc.integer({ min: 0, max: 9_000_000_000_000 }).map(String),
);
const said = fc.record({
  kind: fc.constantFrom(...caseKinds),
  subCategory: fc.constantFrom(null, ...caseTypeCodes),
  details: fc.dictionary(fc.oneof(fc.constantFrom<string>(...questionNames), fc.string()), answer),
});

describe('the answers', () => {
  test('whatever is answered, it is taken or refused at the name of a question that is asked', () => {
    fc.assert(
      fc.property(said, (c) => {
        const open = new Set<string>(asked(c).map(({ name }) => `details.${name}`));
        const faults = answerFaults(c, times.now, times);
        for (const { field } of faults) expect(open).toContain(field);
        expect(new Set(faults.map(({ field }) => field)).size).toBe(faults.length);
        expect(['registered', 'notAccepted', 'declinedByCustomer']).toContain(outcomeOf(c));
        expect(slotOf(c) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('keeping only what is asked changes no verdict, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(said, (c) => {
        const kept = { ...c, details: answersOf(c) };
        expect(answersOf(kept)).toEqual(kept.details);
        expect(answerFaults(kept, times.now, times)).toEqual(answerFaults(c, times.now, times));
        expect(outcomeOf(kept)).toBe(outcomeOf(c));
        expect(slotOf(kept)).toBe(slotOf(c));
      }),
    );
  });

  test('what a form starts with is an answer the desk takes', () => {
    for (const subCategory of caseTypeCodes) {
      const c = { kind: 'report' as const, subCategory, details: {} };
      const faults = answerFaults({ ...c, details: withStarts(c) }, times.now, times);
      expect(faults.filter(({ code }) => code !== 'required' && code !== 'mustTell')).toEqual([]);
    }
  });
});

test('A17 the earliest slot is 19:00 of the day, or now when that has passed', () => {
  expect(earliestSlot(times.now, times)).toBe(Date.UTC(2025, 2, 4, 11));
  expect(earliestSlot(Date.UTC(2025, 2, 4, 12), times)).toBe(Date.UTC(2025, 2, 4, 12));
});

test('a condition names an earlier question of the same type', () => {
  for (const list of Object.values(questions)) {
    for (const [i, { when = {} }] of list.entries()) {
      const earlier = list.slice(0, i).map(({ name }) => name as string);
      for (const name of Object.keys(when)) expect(earlier).toContain(name);
    }
  }
});
