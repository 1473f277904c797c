import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsBelow, surveyResult } from './survey-result.ts';
import { type SurveyRating, surveyRatings } from './surveys.ts';

const items = [
  { key: '1', text: '服务态度' },
  { key: '2', text: '维修质量' },
];
const slip = (answers: Record<string, SurveyRating>, returnedAt: number | null = 5, voided = false) => ({
  ...{ answers, returnedAt, voided },
});

test('S17 very, simply and basically satisfied are satisfied; a box that was left empty is no valid answer', () => {
  const result = surveyResult({ items }, [
    slip({ '1': 'verySatisfied', '2': 'dissatisfied' }),
    slip({ '1': 'satisfied', '2': 'veryDissatisfied' }),
    slip({ '1': 'basically' }),
    slip({ '1': 'dissatisfied', '2': 'satisfied' }, 5, true),
    slip({}, null),
  ]);
  expect(result.returned).toEqual({ n: 3, d: 4 });
  expect(result.returnTenths).toBe(750);
  expect(result.items.map(({ n, d, tenths }) => [n, d, tenths])).toEqual([
    [3, 3, 1000],
    [0, 2, 0],
  ]);
  expect([result.overall, result.overallTenths]).toEqual([{ n: 3, d: 5 }, 600]);
  expect(itemsBelow(result, 95).map(({ text }) => text)).toEqual(['维修质量']);
});

test('S17, Q28 one decimal, half-up: 29.95 percent is 30.0, and nobody’s answer is no percentage', () => {
  const many = (n: number, of: number) =>
    Array.from({ length: of }, (_, i) => slip({ '1': i < n ? 'satisfied' : 'dissatisfied' }));
  expect(surveyResult({ items }, many(599, 2000)).overallTenths).toBe(300);
  expect(surveyResult({ items }, many(2, 3)).overallTenths).toBe(667);
  expect(surveyResult({ items }, [slip({}, null)])).toMatchObject({ overallTenths: null, returnTenths: 0 });
});

test('S17 what most were dissatisfied with comes first, with its share of all of them', () => {
  const answers = [
    slip({ '1': 'dissatisfied', '2': 'dissatisfied' }),
    slip({ '1': 'satisfied', '2': 'veryDissatisfied' }),
  ];
  expect(surveyResult({ items }, answers).worst).toEqual([
    { key: '2', text: '维修质量', dissatisfied: 2, cumulativeTenths: 667 },
    { key: '1', text: '服务态度', dissatisfied: 1, cumulativeTenths: 1000 },
  ]);
});

test('the parts add up, whatever is answered', () => {
  const rating = fc.constantFrom(...surveyRatings);
  const answered = fc.record({ '1': rating, '2': rating }, { requiredKeys: [] });
  const slips = fc.array(fc.record({ answers: answered, returnedAt: fc.constantFrom(null, 5), voided: fc.boolean() }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(slips, (all) => {
      const { items: each, overall, returned, worst } = surveyResult({ items }, all as ReturnType<typeof slip>[]);
      expect(each.reduce((sum, { d }) => sum + d, 0)).toBe(overall.d);
      for (const { counts, d, n } of each) {
        expect(surveyRatings.reduce((sum, one) => sum + counts[one], 0)).toBe(d);
        expect(n).toBe(counts.verySatisfied + counts.satisfied + counts.basically);
      }
      expect(worst.reduce((sum, { dissatisfied }) => sum + dissatisfied, 0)).toBe(overall.d - overall.n);
      expect(worst.at(-1)?.cumulativeTenths ?? 1000).toBe(1000);
      expect(returned.n).toBeLessThanOrEqual(returned.d);
    }),
  );
});
