import { UnstyledButton } from '@mantine/core';
import type { YearReading } from '../../shared/contract/work-reports.ts';
import type { IndicatorGroup } from '../../shared/registers/indicators.ts';
import type { Period } from '../../shared/time/period.ts';
import { useFormat } from '../format/use-format.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { changeText, countsText, targetText, valueText, verdictText, verdictTone } from '../indicators/figures.ts';
import { screenIndicatorWords } from '../indicators/screen-indicator-words.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import { hasYearAgo } from './report-charts.ts';
import styles from './work-reports.module.css';

interface GroupTableProps {
  group: IndicatorGroup;
  readings: readonly YearReading[];
  period: Period;
}

const columns = ['counts', 'value', 'target', 'verdict'] as const;

/** The indicators of a group; each opens its list. What never happened stands in one line of its own. */
export function GroupTable({ group, readings, period }: GroupTableProps) {
  const t = useText();
  const language = useLanguage();
  const some = readings.filter(hasAny);
  const none = readings.filter((one) => !hasAny(one));
  if (readings.length === 0) return null;
  return (
    <section aria-label={t(`indicators.group.${group}`)}>
      <h2>{t(`indicators.group.${group}`)}</h2>
      {some.length === 0 ? null : (
        <table className={`${styles.table} ${styles.aligned}`}>
          <thead>
            <tr>
              <th scope="col">{t('indicators.column.name')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" data-word={column === 'verdict' || undefined}>
                  {t(`indicators.column.${column}`)}
                </th>
              ))}
              <th scope="col">{t('workReports.before')}</th>
              <th scope="col">{t('workReports.change')}</th>
              {hasYearAgo(period) ? (
                <>
                  <th scope="col">{t('workReports.yearAgo')}</th>
                  <th scope="col">{t('workReports.change')}</th>
                </>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {some.map((reading) => (
              <Line key={reading.id} reading={reading} period={period} />
            ))}
          </tbody>
        </table>
      )}
      {none.length > 0 ? (
        <p className={styles.note}>
          {t('workReports.nothing', {
            names: none.map(({ id }) => screenIndicatorWords(id, language).name).join(t('workReports.and')),
          })}
        </p>
      ) : null}
    </section>
  );
}

const hasAny = ({ d, before, yearAgo }: YearReading) => d > 0 || before.d > 0 || yearAgo.d > 0;

function Line({ reading, period }: { reading: YearReading; period: Period }) {
  const t = useText();
  const format = useFormat();
  const { id, before, yearAgo, verdict } = reading;
  const open = () => openScreen({ at: 'indicators', view: { id, period } });
  return (
    <tr>
      <th scope="row">
        <UnstyledButton className={styles.line} data-line onClick={open}>
          {screenIndicatorWords(id, useLanguage()).name}
        </UnstyledButton>
      </th>
      <td>{countsText(id, reading, t, format)}</td>
      <td>
        <strong>{valueText(id, reading, t, format)}</strong>
      </td>
      <td>{targetText(reading, t)}</td>
      <td data-word>
        {verdict === 'none' ? '' : <Meaning tone={verdictTone(reading)}>{verdictText(reading, t, format)}</Meaning>}
      </td>
      <td>{valueText(id, before, t, format)}</td>
      <td>{changeText(id, reading, before, t, format)}</td>
      {hasYearAgo(period) ? (
        <>
          <td>{valueText(id, yearAgo, t, format)}</td>
          <td>{changeText(id, reading, yearAgo, t, format)}</td>
        </>
      ) : null}
    </tr>
  );
}
