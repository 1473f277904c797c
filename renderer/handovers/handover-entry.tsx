import type { EntryData } from '../../shared/registers/entries.ts';
import styles from '../cases/timeline.module.css';
import { type TextKey, useText } from '../i18n/index.ts';

/** A step of a handover, as its timeline shows it. */
export function HandoverEntry({ data }: { data: Extract<EntryData, { kind: 'handover' }> }) {
  const t = useText();
  return (
    <>
      <b>{t(`handovers.step.${data.step}`)}</b> {data.text}
      {Object.entries(data.details ?? {}).map(([field, value]) => (
        <span key={field} className={styles.detail}>
          {t('cases.history.part', { label: t(`handovers.detail.${field}` as TextKey), value })}
        </span>
      ))}
    </>
  );
}
