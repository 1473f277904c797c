import {
  type Count,
  goalFor,
  type RateGoal,
  type Reading,
  tenthsOf,
} from '../../shared/registers/indicator-reading.ts';
import { type IndicatorId, indicatorOf } from '../../shared/registers/indicators.ts';
import { yuanText } from '../../shared/registers/prices.ts';
import type { DeskFormat } from '../format/use-format.ts';
import type { Say } from '../i18n/index.ts';
import type { Tone } from '../look/meaning.tsx';

/** How numbers and times are written, on the screen or on paper. */
export type Figuring = Pick<DeskFormat, 'number' | 'span'>;

/** `92.3`, always with its one decimal (Q28). */
export const tenthsText = (tenths: number): string => (tenths / 10).toFixed(1);

/** @returns an indicator's result in words: `92.3%`, `1,204`, `3 小时`, `430 元`; `无` for a percent or a mean of nothing */
export function valueText(id: IndicatorId, count: Count, t: Say, format: Figuring): string {
  const { kind } = indicatorOf(id);
  const { n, d } = count;
  if (kind === 'count') return format.number(d);
  if (kind === 'money') return t('indicators.yuan', { value: yuanText(n) });
  const tenths = tenthsOf(count);
  if (tenths === null) return t('indicators.none');
  return kind === 'mean' ? format.span(n / d) : t('indicators.percent', { value: tenthsText(tenths) });
}

/** @returns numerator and denominator of a share; how many of anything else */
export function countsText(id: IndicatorId, { n, d }: Count, t: Say, format: Figuring): string {
  if (indicatorOf(id).kind !== 'share') return format.number(d);
  return t('indicators.of', { n: format.number(n), d: format.number(d) });
}

/** `≥ 98%`, or `≤ 1%` of what there should be few. */
export function targetText({ id, target }: Pick<Reading, 'id' | 'target'>, t: Say): string {
  if (target === null) return '';
  return t(isFew(id) ? 'indicators.atMost' : 'indicators.atLeast', { percent: target });
}

/** @returns whether the target is kept, and what is missing or too many */
export function verdictText({ id, verdict, gap }: Reading, t: Say, format: Figuring): string {
  if (verdict === 'none') return '';
  const word = verdict === 'missed' && isFew(id) ? 'exceeded' : verdict;
  return t(`indicators.verdict.${word}`, { gap: format.number(gap) });
}

const isFew = (id: IndicatorId) => indicatorOf(id).better === 'less';

/** @returns `+1.2` points, or by how many more or fewer; empty where one of the two has nothing to count */
export function changeText(id: IndicatorId, now: Count, then: Count, t: Say, format: Figuring): string {
  const { kind } = indicatorOf(id);
  if (kind === 'count') return signed(now.d - then.d, format.number);
  if (kind === 'money') return signed((now.n - then.n) / 100, format.number);
  const [a, b] = [tenthsOf(now), tenthsOf(then)];
  if (kind === 'mean' || a === null || b === null) return '';
  return t('indicators.points', { points: signed(a - b, tenthsText) });
}

const signed = (value: number, write: (value: number) => string) =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${write(Math.abs(value))}`;

export function verdictTone({ verdict }: Pick<Reading, 'verdict'>): Tone {
  return ({ met: 'done', missed: 'soon', belowFloor: 'danger', none: 'plain' } as const)[verdict];
}

/** S45: how it compares with the target and with the period before, in one sentence each. */
export function findingText(reading: Reading, t: Say, format: Figuring): string {
  const { id, d, before } = reading;
  if (d === 0 && before.d === 0) return t('indicators.finding.nothing');
  return t('indicators.finding.both', {
    target: againstTarget(reading, t, format),
    before: againstBefore(reading, valueText(id, before, t, format), t),
  }).trim();
}

function againstTarget(reading: Reading, t: Say, format: Figuring): string {
  const { id, verdict, target, floor, gap } = reading;
  if (verdict === 'none' || target === null) return '';
  const floorGoal: RateGoal = goalFor(reading, floor ?? 0);
  const few = isFew(id) ? ({ met: 'within', missed: 'exceeded', belowFloor: 'exceeded' } as const)[verdict] : verdict;
  return t(`indicators.finding.${few}`, {
    target,
    gap: format.number(gap),
    floor: floorGoal.percent,
    short: format.number(floorGoal.missing),
  });
}

function againstBefore({ change, changeIs }: Reading, before: string, t: Say): string {
  return t(`indicators.finding.${changeIs}`, { before, points: tenthsText(Math.abs(change ?? 0)) });
}
