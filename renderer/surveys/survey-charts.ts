import type { SurveyResult } from '../../shared/registers/survey-result.ts';
import type { Chart } from '../charts/chart.ts';
import type { Say } from '../i18n/index.ts';

/** How satisfied with each item. */
export function itemsChart({ items }: Pick<SurveyResult, 'items'>, t: Say): Chart {
  return {
    kind: 'bars',
    labels: items.map(({ text }) => text),
    series: [
      { name: t('surveys.satisfaction'), values: items.map(({ tenths }) => (tenths === null ? null : tenths / 10)) },
    ],
    percent: true,
  };
}
