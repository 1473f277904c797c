import { type Chart, heightOf } from '../charts/chart.ts';
import { ChartPicture } from '../charts/chart-picture.tsx';
import { useScreenLook } from '../charts/use-screen-look.ts';
import styles from './work-reports.module.css';

const width = 560;

/** A chart in the colours of the screen, under its title. */
export function DrawnChart({ chart, title }: { chart: Chart; title?: string }) {
  const look = useScreenLook(width, heightOf(chart));
  const names = chart.series.map(({ name }) => name).join('、');
  return (
    <figure className={styles.chart}>
      {title ? <figcaption>{title}</figcaption> : null}
      <ChartPicture chart={chart} look={look} alt={title ?? names} />
    </figure>
  );
}
