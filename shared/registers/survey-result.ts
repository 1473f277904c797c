import { type Count, tenthsOf } from './indicator-reading.ts';
import { type Survey, type SurveyRating, type SurveySlip, satisfiedRatings, surveyRatings } from './surveys.ts';

/** What was answered to one item. `n` satisfied of `d` valid answers. */
export interface ItemResult extends Count {
  key: string;
  text: string;
  counts: Record<SurveyRating, number>;
  /** Tenths of a percent, half-up (Q28); null where nobody answered. */
  tenths: number | null;
}

/** S17: how a survey came out. */
export interface SurveyResult {
  /** Slips back of slips handed out. */
  returned: Count;
  returnTenths: number | null;
  items: ItemResult[];
  /** Over all items: satisfied of valid answers. */
  overall: Count;
  overallTenths: number | null;
  /** Pareto: items with dissatisfied answers, the most first, each with the share of all of them up to and with it. */
  worst: { key: string; text: string; dissatisfied: number; cumulativeTenths: number }[];
}

const isSatisfied = (rating: SurveyRating) => (satisfiedRatings as readonly SurveyRating[]).includes(rating);

/**
 * S17: satisfaction = satisfied answers ÷ valid answers, per item and over all; a box that was left empty is no valid answer, and a
 * slip that was spoilt counts nowhere.
 */
export function surveyResult(
  { items }: Pick<Survey, 'items'>,
  slips: readonly Pick<SurveySlip, 'answers' | 'returnedAt' | 'voided'>[],
): SurveyResult {
  const out = slips.filter(({ voided }) => !voided);
  const back = out.filter(({ returnedAt }) => returnedAt !== null);
  const results = items.map(({ key, text }): ItemResult => {
    const given = back.flatMap(({ answers }) => answers[key] ?? []);
    const counts = Object.fromEntries(
      surveyRatings.map((rating) => [rating, given.filter((each) => each === rating).length]),
    ) as Record<SurveyRating, number>;
    const count = { n: given.filter(isSatisfied).length, d: given.length };
    return { key, text, counts, ...count, tenths: tenthsOf(count) };
  });
  const overall = results.reduce<Count>((sum, { n, d }) => ({ n: sum.n + n, d: sum.d + d }), { n: 0, d: 0 });
  const returned = { n: back.length, d: out.length };
  return {
    returned,
    returnTenths: tenthsOf(returned),
    items: results,
    overall,
    overallTenths: tenthsOf(overall),
    worst: paretoOf(results),
  };
}

function paretoOf(results: readonly ItemResult[]): SurveyResult['worst'] {
  const bad = results
    .map(({ key, text, n, d }) => ({ key, text, dissatisfied: d - n }))
    .filter(({ dissatisfied }) => dissatisfied > 0)
    .sort((a, b) => b.dissatisfied - a.dissatisfied);
  const all = bad.reduce((sum, { dissatisfied }) => sum + dissatisfied, 0);
  let upTo = 0;
  return bad.map((item) => {
    upTo += item.dissatisfied;
    return { ...item, cumulativeTenths: tenthsOf({ n: upTo, d: all }) ?? 0 };
  });
}

/** @returns the items below the target (S17: each needs a corrective action) */
export function itemsBelow({ items }: Pick<SurveyResult, 'items'>, percent: number): ItemResult[] {
  return items.filter(({ n, d }) => d > 0 && n * 100 < d * percent);
}
