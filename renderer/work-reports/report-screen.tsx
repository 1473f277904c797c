import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Period, periodAfter } from '../../shared/time/period.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { errorText } from '../desk/error-text.ts';
import { now } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import indicatorStyles from '../indicators/indicators.module.css';
import { PeriodChoice } from '../indicators/period-choice.tsx';
import { hasNext } from '../indicators/report-view.ts';
import { usePrintKey } from '../print/print-button.tsx';
import { useIsSupervisor } from '../session/session.ts';
import { useScreen } from '../shell/screen.ts';
import { printBound, printReport } from './print-report.ts';
import { ReportPaper } from './report-paper.tsx';
import { ReportTabs } from './report-tabs.tsx';
import { ReportWords } from './report-words-form.tsx';
import styles from './work-reports.module.css';

interface ReportScreenProps {
  period: Period | undefined;
  /** One that is owed, when its period is not known yet. */
  reportId: string | undefined;
}

/** 日报, 周报, 月报, 年报: what a period came to, beside the one before and last year's, down to the records behind each number. */
export function ReportScreen({ period: given, reportId }: ReportScreenProps) {
  const t = useText();
  const timeZone = useSite((s) => s.site.timeZone);
  const replace = useScreen((s) => s.replace);
  const asksOwed = given === undefined && reportId !== undefined;
  const { data: owed } = useDesk('workReports.read', { reportId: reportId ?? '' }, { enabled: asksOwed });
  const opened: Period = owed
    ? { unit: owed.unit, date: owed.fromDay }
    : { unit: 'month', date: wallTime(now(), timeZone).date };
  const period = given ?? opened;
  const known = !asksOwed || owed !== undefined;
  const { data, error, stale, slow } = useDesk('workReports.compose', { period }, { enabled: known });
  const [writes, setWrites] = useState(false);
  const isSupervisor = useIsSupervisor();
  const body = useRef<HTMLDivElement>(null);
  const arrived = data !== undefined;
  useEffect(() => {
    if (arrived) body.current?.querySelector<HTMLElement>('[data-line]')?.focus({ preventScroll: true });
  }, [arrived]);
  const show = (next: Period) => {
    setWrites(false);
    replace({ at: 'workReports', period: next });
  };
  usePrintKey(() => printReport(period));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.line === undefined) return;
    const turn = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (turn !== undefined && (turn < 0 || hasNext(period, now(), timeZone))) {
      event.preventDefault();
      return show(periodAfter(period, turn));
    }
    const lines = [...(body.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const at = lines.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    lines[Math.max(0, Math.min(lines.length - 1, to))]?.focus();
  };
  return (
    <div className={indicatorStyles.screen}>
      <header className={indicatorStyles.head}>
        <ReportTabs page="workReports" />
        <PeriodChoice period={period} onChange={show} />
        <small>{t('workReports.keys')}</small>
      </header>
      {error ? <p className={indicatorStyles.dim}>{errorText(error, t)}</p> : null}
      {slow ? <p className={styles.wait}>{t('workReports.counting')}</p> : null}
      {data ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk through the lines, each of which is a button
        <div ref={body} className={styles.body} data-stale={stale || undefined} onKeyDown={onKeyDown}>
          {writes && period.unit !== 'days' ? (
            <ReportWords
              key={JSON.stringify(period)}
              period={period}
              kept={data.kept}
              onDone={() => setWrites(false)}
            />
          ) : null}
          <ReportPaper report={data}>
            <Button variant="default" onClick={() => printReport(period)}>
              {t('workReports.print')}
            </Button>
            <Button variant="subtle" onClick={() => printBound(period)}>
              {t('workReports.bind')}
            </Button>
            {isSupervisor && period.unit !== 'days' && !writes ? (
              <Button variant="subtle" disabled={!data} onClick={() => setWrites(true)}>
                {t('workReports.words')}
              </Button>
            ) : null}
          </ReportPaper>
        </div>
      ) : null}
    </div>
  );
}
