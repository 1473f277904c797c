import { useMemo } from 'react';
import type { SurveyView } from '../../shared/contract/surveys.ts';
import { goalFor } from '../../shared/registers/indicator-reading.ts';
import { surveyRatings } from '../../shared/registers/surveys.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { tenthsText } from '../indicators/figures.ts';
import { Meaning } from '../look/meaning.tsx';
import { DrawnChart } from '../work-reports/drawn-chart.tsx';
import reportStyles from '../work-reports/work-reports.module.css';
import { itemsChart } from './survey-charts.ts';
import styles from './surveys.module.css';

/** What came back, and how it was judged: per item, over all, and what most were dissatisfied with. */
export function ResultTable({ view: { result, coverage } }: { view: SurveyView }) {
  const t = useText();
  const parameters = useSite((s) => s.parameters);
  const chart = useMemo(() => itemsChart(result, t), [result, t]);
  const least = parameters['survey.minReturnRate'];
  const target = parameters['survey.satisfactionTarget'];
  const percent = (tenths: number | null) =>
    tenths === null ? t('indicators.none') : t('indicators.percent', { value: tenthsText(tenths) });
  const enough = goalFor(result.returned, least).missing === 0;
  const { overall } = result;
  const reached = overall.d > 0 && goalFor(overall, target).missing === 0;
  return (
    <section aria-label={t('surveys.result')}>
      <dl className={styles.figures}>
        <div>
          <dt>{t('surveys.returnRate')}</dt>
          <dd>
            <strong>{percent(result.returnTenths)}</strong>{' '}
            {t('indicators.of', { n: result.returned.n, d: result.returned.d })}
          </dd>
          <dd>
            <Meaning tone={enough ? 'done' : 'soon'}>
              {t(enough ? 'surveys.enough' : 'surveys.tooFew', { percent: least })}
            </Meaning>
          </dd>
        </div>
        <div>
          <dt>{t('surveys.satisfaction')}</dt>
          <dd>
            <strong>{percent(result.overallTenths)}</strong> {t('indicators.of', { n: overall.n, d: overall.d })}
          </dd>
          {overall.d > 0 ? (
            <dd>
              <Meaning tone={reached ? 'done' : 'soon'}>
                {t(reached ? 'surveys.reached' : 'surveys.missed', { percent: target })}
              </Meaning>
            </dd>
          ) : null}
        </div>
        <div>
          <dt>{t('surveys.coverage')}</dt>
          <dd>{t('surveys.coverageOf', { asked: coverage.asked, inUse: coverage.inUse })}</dd>
        </div>
      </dl>
      {overall.d > 0 ? (
        <>
          <table className={reportStyles.table}>
            <thead>
              <tr>
                <th scope="col">{t('surveys.item')}</th>
                {surveyRatings.map((rating) => (
                  <th key={rating} scope="col">
                    {t(`domain.rating5.${rating}`)}
                  </th>
                ))}
                <th scope="col">{t('surveys.valid')}</th>
                <th scope="col">{t('surveys.satisfaction')}</th>
              </tr>
            </thead>
            <tbody>
              {result.items.map((item) => (
                <tr key={item.key}>
                  <th scope="row" data-plain>
                    {item.text}
                  </th>
                  {surveyRatings.map((rating) => (
                    <td key={rating}>{item.counts[rating]}</td>
                  ))}
                  <td>{item.d}</td>
                  <td>
                    <strong>{percent(item.tenths)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <DrawnChart chart={chart} title={t('surveys.byItem')} />
          {result.worst.length > 0 ? (
            <>
              <h3 className={styles.heading}>{t('surveys.pareto')}</h3>
              <ol className={styles.worst}>
                {result.worst.map(({ key, text, dissatisfied, cumulativeTenths }) => (
                  <li key={key}>
                    {t('surveys.worst', { text, dissatisfied, cumulative: tenthsText(cumulativeTenths) })}
                  </li>
                ))}
              </ol>
            </>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
