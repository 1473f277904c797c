import type { Count } from '../../shared/registers/indicator-reading.ts';
import { type IndicatorId, indicatorOf } from '../../shared/registers/indicators.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { valueText } from './figures.ts';
import styles from './indicators.module.css';

const [step, width, height] = [8, 6, 20];

/** A bar for each period, the last one marked; a share there should be much of is drawn against a hundred percent, anything else against the highest. */
export function TrendBars({ id, counts }: { id: IndicatorId; counts: readonly Count[] }) {
  const t = useText();
  const format = useFormat();
  const heights = barHeights(id, counts);
  const values = counts.map((count) => valueText(id, count, t, format)).join(', ');
  return (
    <svg
      className={styles.trend}
      width={step * counts.length}
      height={height}
      role="img"
      aria-label={t('indicators.trend', { values })}
    >
      <title>{values}</title>
      {heights.map((share, i) => {
        const tall = Math.max(1, Math.round(share * height));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={i}
            x={i * step}
            y={height - tall}
            width={width}
            height={tall}
            data-now={i === counts.length - 1 || undefined}
          />
        );
      })}
    </svg>
  );
}

function barHeights(id: IndicatorId, counts: readonly Count[]): number[] {
  const { kind, better } = indicatorOf(id);
  const values = counts.map(({ n, d }) => (kind === 'count' ? d : kind === 'money' ? n : d === 0 ? 0 : n / d));
  const full = kind === 'share' && better === 'more' ? 1 : Math.max(...values);
  return values.map((value) => (full === 0 ? 0 : value / full));
}
