import type { IncidentView } from '../../shared/contract/incidents.ts';
import { reportParts } from '../../shared/registers/incidents.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { Added } from './added.tsx';
import styles from './incidents.module.css';

interface ReportsProps {
  view: IncidentView;
  onAdd: ((about: string) => void) | null;
}

/** Every report that was sent, the last one first; what was added, and why one was sent back, below them. */
export function Reports({ view, onAdd }: ReportsProps) {
  const t = useText();
  const format = useFormat();
  const { record, reporters, reviewedByName } = view;
  if (record.reports.length === 0) return null;
  const last = record.reports.length - 1;
  return (
    <section aria-label={t('incidents.reportTitle')}>
      <h2>{t('incidents.reportTitle')}</h2>
      {record.reports
        .map((report, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report is known by its place, and none ever moves
          <div key={i} className={styles.report}>
            <h3>
              {t('incidents.reportNth', { n: i + 1 })} · {reporters[i]} → {report.submittedTo} ·{' '}
              {format.exact(report.submittedAt)}
              {i === 0 && record.reportInTime === false && (
                <Meaning tone="danger">{t('incidents.reportedLate')}</Meaning>
              )}
            </h3>
            {i < last && <p>{t('incidents.reportReplaced')}</p>}
            <dl className={styles.parts}>
              {reportParts.map((part) => (
                <div key={part} className={styles.part}>
                  <dt>{t(`incidents.field.${part}`)}</dt>
                  <dd>{report[part]}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))
        .reverse()}
      <Added view={view} about="report" />
      {onAdd && (
        <button type="button" className={styles.add} onClick={() => onAdd('report')}>
          {t('incidents.supplementOpen', { what: t('incidents.field.report') })}
        </button>
      )}
      {record.reviewedAt !== null && (
        <p className={styles.note}>
          {t('incidents.step.review')} {reviewedByName} {format.exact(record.reviewedAt)} {record.reviewRemark}
        </p>
      )}
    </section>
  );
}
