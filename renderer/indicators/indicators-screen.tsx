import { Button } from '@mantine/core';
import { useRef } from 'react';
import { periodAfter } from '../../shared/time/period.ts';
import { errorText } from '../desk/error-text.ts';
import { now } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useEachMinute } from '../desk/use-each-minute.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { useIsSupervisor } from '../session/session.ts';
import { openScreen, useScreen } from '../shell/screen.ts';
import { ReportTabs } from '../work-reports/report-tabs.tsx';
import { IndicatorDetail } from './indicator-detail.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import styles from './indicators.module.css';
import { PeriodChoice } from './period-choice.tsx';
import { hasNext, openingView, type ReportView } from './report-view.ts';

/** The number and the list behind it are to be of the same minute. */
const asked = ['indicators.report', 'indicators.split', 'indicators.behind'] as const;

/** 报表: every indicator of a period, and beside them the chosen one with its parts and the records behind it. */
export function IndicatorsScreen({ view: given }: { view?: Partial<ReportView> | undefined }) {
  const t = useText();
  const timeZone = useSite((s) => s.site.timeZone);
  const replace = useScreen((s) => s.replace);
  const isSupervisor = useIsSupervisor();
  const view = openingView(now(), timeZone, given);
  const { period } = view;
  const { data, error, stale } = useDesk('indicators.report', { period });
  const { data: trends } = useDesk('indicators.trends', { period }, { enabled: data !== undefined && !stale });
  useEachMinute(asked);
  const list = useRef<HTMLDivElement>(null);
  const change = (fields: Partial<ReportView>) => replace({ at: 'indicators', view: { ...view, ...fields } });
  const move = (steps: number) => {
    if (steps < 0 || hasNext(period, now(), timeZone)) change({ period: periodAfter(period, steps), key: null });
  };
  const readings = data?.readings ?? [];
  const chosen = readings.find(({ id }) => id === view.id);
  const judged = readings.filter(({ verdict }) => verdict !== 'none');
  const met = judged.filter(({ verdict }) => verdict === 'met').length;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <ReportTabs page="indicators" />
        <PeriodChoice period={period} onChange={(next) => change({ period: next, key: null })} />
        <p role="status">{data ? t('indicators.summary', { met, missed: judged.length - met }) : ''}</p>
        <small>{t('indicators.keys')}</small>
        {isSupervisor ? (
          <Button variant="default" onClick={() => openScreen({ at: 'board' })}>
            {t('board.open')}
          </Button>
        ) : null}
      </header>
      {error ? <p className={styles.dim}>{errorText(error, t)}</p> : null}
      {data && chosen ? (
        <div className={styles.columns} data-stale={stale || undefined}>
          <div className={styles.scroll}>
            <IndicatorTable
              readings={readings}
              trends={trends?.counts}
              chosen={view.id}
              onChoose={(id) => change({ id, key: null })}
              onMove={move}
              onEnter={() => list.current?.focus()}
            />
          </div>
          <IndicatorDetail reading={chosen} view={view} onChange={change} listRef={list} />
        </div>
      ) : null}
    </div>
  );
}
