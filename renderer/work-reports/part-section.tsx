import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import type { Period } from '../../shared/time/period.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { countsText, valueText } from '../indicators/figures.ts';
import { partName } from '../indicators/part-name.ts';
import { openScreen } from '../shell/screen.ts';
import { DrawnChart } from './drawn-chart.tsx';
import { type Part, partChart, partTitle } from './report-charts.ts';
import styles from './work-reports.module.css';

/** How an indicator is made up: drawn, and beside it the figures, each of which opens its records. */
export function PartSection({ part, period }: { part: Part; period: Period }) {
  const t = useText();
  const format = useFormat();
  const chart = useMemo(() => partChart(part, t), [part, t]);
  if (chart === null) return null;
  const title = partTitle(part, t);
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.beside}>
        <DrawnChart chart={chart} />
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('workReports.part')}</th>
              <th scope="col">{t('indicators.column.counts')}</th>
              <th scope="col">{t('indicators.column.value')}</th>
            </tr>
          </thead>
          <tbody>
            {part.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <UnstyledButton
                    className={styles.line}
                    data-line
                    onClick={() =>
                      openScreen({
                        at: 'indicators',
                        view: { id: part.id, period, by: part.by, key: row.key, which: 'all' },
                      })
                    }
                  >
                    {partName(part.by, row.key, t)}
                  </UnstyledButton>
                </th>
                <td>{countsText(part.id, row, t, format)}</td>
                <td>
                  <strong>{valueText(part.id, row, t, format)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
