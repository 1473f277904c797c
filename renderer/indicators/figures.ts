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

/** `92.3`, always with its one decimal (Q28). */
export const tenthsText = (tenths: number): string => (tenths / 10).toFixed(1);

/** @returns an indicator's result in words: `92.3%`, `1,204`, `3 小时`, `430 元`; `无` for a percent or a mean of nothing */
export function valueText(id: IndicatorId, count: Count, t: Say, format: DeskFormat): string {
  const { kind } = indicatorOf(id);
  const { n, d } = count;
  if (kind === 'count') return format.number(d);
  if (kind === 'money') return t('indicators.yuan', { value: yuanText(n) });
  const tenths = tenthsOf(count);
  if (tenths === null) return t('indicators.none');
  return kind === 'mean' ? format.span(n / d) : t('indicators.percent', { value: tenthsText(tenths) });
}

/** @returns numerator and denominator of a share; how many of anything else */
export function countsText(id: IndicatorId, { n, d }: Count, t: Say, format: DeskFormat): string {
  if (indicatorOf(id).kind !== 'share') return format.number(d);
  return t('indicators.of', { n: format.number(n), d: format.number(d) });
}

export function verdictTone({ verdict }: Pick<Reading, 'verdict'>): Tone {
  return ({ met: 'done', missed: 'soon', belowFloor: 'danger', none: 'plain' } as const)[verdict];
}

/** S45: how it compares with the target and with the period before, in one sentence each. */
export function findingText(reading: Reading, t: Say, format: DeskFormat): string {
  const { id, d, before } = reading;
  if (d === 0 && before.d === 0) return t('indicators.finding.nothing');
  return t('indicators.finding.both', {
    target: againstTarget(reading, t, format),
    before: againstBefore(reading, valueText(id, before, t, format), t),
  }).trim();
}

function againstTarget(reading: Reading, t: Say, format: DeskFormat): string {
  const { verdict, target, floor, gap } = reading;
  if (verdict === 'none' || target === null) return '';
  const floorGoal: RateGoal = goalFor(reading, floor ?? 0);
  return t(`indicators.finding.${verdict}`, {
    target,
    gap: format.number(gap),
    floor: floorGoal.percent,
    short: format.number(floorGoal.missing),
  });
}

function againstBefore({ change, changeIs }: Reading, before: string, t: Say): string {
  return t(`indicators.finding.${changeIs}`, { before, points: tenthsText(Math.abs(change ?? 0)) });
}
