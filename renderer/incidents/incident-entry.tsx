import styles from '../cases/timeline.module.css';
import { useFormat } from '../format/use-format.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import type { IncidentData } from './log-lines.ts';

/** A step of an incident, or a line of its log, in its history. */
export function IncidentEntry({ data }: { data: IncidentData }) {
  const t = useText();
  const format = useFormat();
  const { step, text, happenedAt, details } = data;
  return (
    <>
      <b>{t(`incidents.step.${step}`)}</b> {text}
      {happenedAt !== undefined && (
        <span className={styles.detail}>
          {t('cases.history.part', { label: t('incidents.field.happenedAt'), value: format.exact(happenedAt) })}
        </span>
      )}
      {Object.entries(details ?? {}).map(([field, value]) => (
        <span key={field} className={styles.detail}>
          {t('cases.history.part', { label: t(`incidents.field.${field}` as TextKey), value })}
        </span>
      ))}
    </>
  );
}
