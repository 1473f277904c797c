import { type ReactNode, useMemo } from 'react';
import type { WorkReport } from '../../shared/contract/work-reports.ts';
import { indicatorGroups, indicatorOf } from '../../shared/registers/indicators.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { periodText } from '../indicators/period-text.ts';
import { Meaning } from '../look/meaning.tsx';
import { CourseFigures } from './course-figures.tsx';
import { DrawnChart } from './drawn-chart.tsx';
import { GroupTable } from './group-table.tsx';
import { PartSection } from './part-section.tsx';
import { courseChart, ratesChart } from './report-charts.ts';
import { gapsOf, standing } from './report-words.ts';
import styles from './work-reports.module.css';

/** The report itself: how it stands, what is missing, the numbers by group, and how they are made up. */
export function ReportPaper({ report, children }: { report: WorkReport; children: ReactNode }) {
  const t = useText();
  const format = useFormat();
  const course = useMemo(() => courseChart(report, t), [report, t]);
  const rates = useMemo(() => ratesChart(report, t), [report, t]);
  const gaps = gapsOf(report, t, format);
  return (
    <article className={styles.paper} aria-label={t(`workReports.title.${report.period.unit}`)}>
      <div className={styles.top}>
        <h1>
          {t(`workReports.title.${report.period.unit}`)} <span>{periodText(report.period)}</span>
        </h1>
        <div className={styles.actions}>{children}</div>
      </div>
      <p className={styles.standing}>
        {t('indicators.summary', standing(report))}{' '}
        <small>{t('workReports.asOf', { time: format.exact(report.composedAt).slice(0, 16) })}</small>
      </p>
      {report.kept ? <Kept kept={report.kept} /> : null}
      {gaps.length > 0 ? (
        <section aria-label={t('workReports.gaps')}>
          <h2>{t('workReports.gaps')}</h2>
          <ul className={styles.gaps}>
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {indicatorGroups.map((group) => {
        const readings = report.readings.filter(({ id }) => indicatorOf(id).group === group);
        return <GroupTable key={group} group={group} readings={readings} period={report.period} />;
      })}
      <div className={styles.charts}>
        {course ? (
          <div>
            <DrawnChart chart={course} title={t('workReports.course')} />
            <CourseFigures course={report.course} />
          </div>
        ) : null}
        {rates ? <DrawnChart chart={rates} title={t('workReports.rates')} /> : null}
      </div>
      {report.parts.map((part) => (
        <PartSection key={`${part.id} ${part.by}`} part={part} period={report.period} />
      ))}
      <p className={styles.note}>{t('workReports.uncounted')}</p>
    </article>
  );
}

function Kept({ kept }: { kept: NonNullable<WorkReport['kept']> }) {
  const t = useText();
  const format = useFormat();
  const at = (time: number) => format.exact(time).slice(0, 16);
  return (
    <>
      <p className={styles.standing}>
        {kept.submittedAt === null ? (
          <Meaning tone="soon">{t('workReports.readySince', { time: at(kept.readyAt) })}</Meaning>
        ) : (
          <Meaning tone="done">
            {t('workReports.handedIn', { time: at(kept.submittedAt), to: kept.submittedTo })}
          </Meaning>
        )}
      </p>
      {kept.workDone ? <Words title={t('workReports.done')} words={kept.workDone} /> : null}
      {kept.nextPlan ? <Words title={t('workReports.planned')} words={kept.nextPlan} /> : null}
    </>
  );
}

const Words = ({ title, words }: { title: string; words: string }) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <p className={styles.said}>{words}</p>
  </section>
);
