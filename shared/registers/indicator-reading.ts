import { type Goals, type IndicatorId, indicatorOf } from './indicators.ts';

/** The two numbers of an indicator: numerator (or sum) and denominator. */
export interface Count {
  n: number;
  d: number;
}

/** @returns tenths of a percent, half-up (Q28); null for a percent of nothing. */
export function tenthsOf({ n, d }: Count): number | null {
  return d === 0 ? null : Math.floor((2000 * n + d) / (2 * d));
}

/** How many would have been enough, and how many more that takes (A25). */
export interface RateGoal {
  percent: number;
  needed: number;
  missing: number;
}

/** @param percent a goal that is to be reached from below */
export function goalFor({ n, d }: Count, percent: number): RateGoal {
  const needed = Math.ceil((d * percent) / 100);
  return { percent, needed, missing: Math.max(0, needed - n) };
}

/** `none`: nothing is set or there was nothing to count. */
export type Verdict = 'met' | 'missed' | 'belowFloor' | 'none';

/** One indicator of a report: what is printed is what is here. */
export interface Reading extends Count, Goals {
  id: IndicatorId;
  /** The period before, of the same length. */
  before: Count;
  tenths: number | null;
  beforeTenths: number | null;
  verdict: Verdict;
  /** What the target still takes: so many more, or of what there should be few, so many too many. */
  gap: number;
  /** Tenths of a percent since the period before; null where one of the two has nothing to count. */
  change: number | null;
  changeIs: 'better' | 'worse' | 'same' | 'other';
}

/** S45: compares what was reached with the target and with the period before, and names the gap. */
export function readIndicator(id: IndicatorId, count: Count, before: Count, goals: Goals): Reading {
  const { kind, better } = indicatorOf(id);
  const shares = kind === 'share';
  const tenths = shares ? tenthsOf(count) : null;
  const beforeTenths = shares ? tenthsOf(before) : null;
  const change = tenths === null || beforeTenths === null ? null : tenths - beforeTenths;
  const gap = shares && goals.target !== null ? gapOf(count, goals.target, better === 'less') : 0;
  const belowFloor = goals.floor !== null && goalFor(count, goals.floor).missing > 0;
  const judged = shares && goals.target !== null && count.d > 0;
  return {
    id,
    ...count,
    ...goals,
    before,
    tenths,
    beforeTenths,
    verdict: !judged ? 'none' : gap === 0 ? 'met' : belowFloor ? 'belowFloor' : 'missed',
    gap,
    change,
    changeIs: change === null || better === 'neither' ? 'other' : changeOf(change, better),
  };
}

function gapOf(count: Count, target: number, less: boolean): number {
  if (!less) return goalFor(count, target).missing;
  return Math.max(0, count.n - Math.floor((count.d * target) / 100));
}

function changeOf(change: number, better: 'more' | 'less'): 'better' | 'worse' | 'same' {
  if (change === 0) return 'same';
  return change > 0 === (better === 'more') ? 'better' : 'worse';
}
