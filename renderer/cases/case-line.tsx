import type { CaseLine } from '../../shared/contract/cases.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './case-line.module.css';
import { caseTitle, caseTone } from './case-words.ts';

export const caseLineHeight = 62;

/** One case in a list: where and what, how it stands, since when. */
export function CaseLineView({ line }: { line: CaseLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const overdue = line.dueAt !== null && line.dueAt <= now;
  const late = line.notifiedAt !== null && line.notifyDueAt !== null && line.notifiedAt > line.notifyDueAt;
  return (
    <div className={styles.line} data-voided={line.voided || undefined}>
      <span className={styles.what}>
        {line.emergencyType && <span className={styles.urgent}>{t('domain.category.emergency')}</span>}
        <strong>{line.place || t('cases.noPlace')}</strong> {caseTitle(line, t)}{' '}
        {line.severity !== 'normal' && !line.emergencyType && (
          <span className={styles.urgent}>{t(`domain.severity.${line.severity}`)}</span>
        )}
      </span>
      <span className={styles.state}>
        <Meaning tone={caseTone(line, now)}>
          {t(`domain.state.${line.status}`)}
          {overdue && ` · ${t('cases.dueNow')}`}
        </Meaning>
      </span>
      <span className={styles.said}>
        {line.callerName && `${line.callerName} ${line.phone} · `}
        {line.content}
      </span>
      <span className={styles.when}>
        {line.deferredUntil !== null && line.deferredUntil > now && (
          <em>{t('caseLife.deferredLine', { time: format.exact(line.deferredUntil) })}</em>
        )}{' '}
        {line.duplicateOf && <em>{t('caseLife.duplicateLine')}</em>}{' '}
        {line.reopened > 0 && <em>{t('caseLife.round', { n: line.reopened + 1 })}</em>}{' '}
        {line.enteredLate && <em>{t('cases.lateEntry')}</em>} {late && <em>{t('cases.toldLate')}</em>}{' '}
        {format.since(line.receivedAt, now)}
      </span>
    </div>
  );
}
