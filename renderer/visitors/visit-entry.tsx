import type { EntryData } from '../../shared/registers/entries.ts';
import { hostAnswers, visitPurposes } from '../../shared/registers/visits.ts';
import styles from '../cases/timeline.module.css';
import { type Say, type TextKey, useText } from '../i18n/index.ts';

const coded: Record<string, { codes: readonly string[]; area: string }> = {
  hostAccepted: { codes: hostAnswers, area: 'visitors.hostAccepted' },
  purpose: { codes: visitPurposes, area: 'visitors.purpose' },
  decision: { codes: ['admit', 'turnAway'], area: 'visitors.step' },
};

function valueText(field: string, value: string, t: Say): string {
  const code = coded[field];
  if (code?.codes.includes(value)) return t(`${code.area}.${value}` as TextKey);
  if (value === 'true') return t('words.yes');
  return value === 'false' ? t('words.no') : value;
}

/** A step of a visit in its history. */
export function VisitEntry({ data }: { data: Extract<EntryData, { kind: 'visit' }> }) {
  const t = useText();
  return (
    <>
      <b>{t(`visitors.step.${data.step}`)}</b> {data.text}
      {Object.entries(data.details ?? {}).map(([field, value]) => (
        <span key={field} className={styles.detail}>
          {t('cases.history.part', {
            label: t(`visitors.field.${field}` as TextKey),
            value: valueText(field, value, t),
          })}
        </span>
      ))}
    </>
  );
}
