import type { IncidentLine } from '../../shared/contract/incidents.ts';
import styles from '../cases/case-line.module.css';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { incidentStateText, incidentTone } from './incident-words.ts';

export const incidentLineHeight = 62;

/** One incident in a list: what and where, how far it is, what it looked like. */
export function IncidentLineView({ line }: { line: IncidentLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  const over = line.dueAt !== null && line.dueAt <= now && line.status !== 'reported';
  return (
    <div className={styles.line}>
      <span className={styles.what}>
        <strong>{t(`domain.emergency.${line.type}`)}</strong> {line.place}
      </span>
      <Meaning tone={incidentTone(line, now)}>
        {incidentStateText(line, t)}
        {over && ` · ${t('cases.dueNow')}`}
      </Meaning>
      <span className={styles.said}>
        {line.no} {line.phenomenon}
      </span>
      <span className={styles.when}>{format.moment(line.discoveredAt, now)}</span>
    </div>
  );
}
