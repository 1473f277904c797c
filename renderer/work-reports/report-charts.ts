import type { WorkReport } from '../../shared/contract/work-reports.ts';
import { type Count, tenthsOf } from '../../shared/registers/indicator-reading.ts';
import { indicatorOf } from '../../shared/registers/indicators.ts';
import { comparedRates } from '../../shared/registers/work-report-parts.ts';
import type { Period } from '../../shared/time/period.ts';
import type { Chart } from '../charts/chart.ts';
import { language, type Say } from '../i18n/index.ts';
import { partName } from '../indicators/part-name.ts';
import { screenIndicatorWords } from '../indicators/screen-indicator-words.ts';

export type Part = WorkReport['parts'][number];

/** Of a year the period before is last year. */
export const hasYearAgo = ({ unit }: Pick<Period, 'unit'>): boolean => unit !== 'year';

const percentOf = (count: Count): number | null => {
  const tenths = tenthsOf(count);
  return tenths === null ? null : tenths / 10;
};

/** Received and closed, step by step; null of a day. */
export function courseChart({ course }: WorkReport, t: Say): Chart | null {
  if (course.length === 0) return null;
  return {
    kind: 'columns',
    labels: stepNames(course),
    series: [
      { name: t('workReports.received'), values: course.map(({ d }) => d) },
      { name: t('workReports.closed'), values: course.map(({ n }) => n) },
    ],
    percent: false,
  };
}

/** @returns each step as it is called: a month with its year, a day without. */
export function stepNames(course: WorkReport['course']): string[] {
  const byMonth = course.length > 1 && course.every(({ from }) => from.endsWith('-01'));
  return course.map(({ from }) => (byMonth ? from.slice(0, 7) : from.slice(5)));
}

/** The rates that have something to count, beside last time and last year; null when none has. */
export function ratesChart({ readings, period }: WorkReport, t: Say): Chart | null {
  const shown = comparedRates.flatMap((id) => readings.filter((reading) => reading.id === id && reading.d > 0));
  if (shown.length === 0) return null;
  return {
    kind: 'bars',
    labels: shown.map(({ id }) => screenIndicatorWords(id, language()).name),
    series: [
      { name: t('workReports.present'), values: shown.map(percentOf) },
      { name: t('workReports.before'), values: shown.map(({ before }) => percentOf(before)) },
      ...(hasYearAgo(period)
        ? [{ name: t('workReports.yearAgo'), values: shown.map(({ yearAgo }) => percentOf(yearAgo)) }]
        : []),
    ],
    percent: true,
  };
}

const barsAtMost = 12;

/** What a part of the indicator measures: how many, how much, or what share of it. */
export function partValue({ id }: Pick<Part, 'id'>, { n, d }: Count): number | null {
  const { kind } = indicatorOf(id);
  if (kind === 'money') return n / 100;
  return kind === 'share' ? percentOf({ n, d }) : d;
}

/** The largest parts; null where there are none. */
export function partChart(part: Part, t: Say): Chart | null {
  const shown = part.by === 'hour' ? part.rows : part.rows.slice(0, barsAtMost);
  if (shown.length === 0) return null;
  return {
    kind: part.by === 'hour' ? 'columns' : 'bars',
    labels: shown.map(({ key }) => (part.by === 'hour' ? key : partName(part.by, key, t))),
    series: [{ name: partTitle(part, t), values: shown.map((row) => partValue(part, row)) }],
    percent: indicatorOf(part.id).kind === 'share',
  };
}

/** `接报，按部门` */
export function partTitle({ id, by }: Pick<Part, 'id' | 'by'>, t: Say): string {
  return t('workReports.partTitle', {
    name: screenIndicatorWords(id, language()).name,
    by: t(`indicators.split.${by}`),
  });
}
