import type { EntryData } from '../../shared/registers/entries.ts';
import { backConditions, counterpartyRoles } from '../../shared/registers/key-moves.ts';
import { acks } from '../../shared/registers/notifications.ts';
import styles from '../cases/timeline.module.css';
import { type Say, type TextKey, useText } from '../i18n/index.ts';

const coded: Record<string, { codes: readonly string[]; area: string }> = {
  ack: { codes: acks, area: 'domain.ack' },
  condition: { codes: backConditions, area: 'keys.condition' },
  role: { codes: counterpartyRoles, area: 'keys.role' },
};

function valueText(field: string, value: string, t: Say): string {
  const code = coded[field];
  if (code?.codes.includes(value)) return t(`${code.area}.${value}` as TextKey);
  if (value === 'true') return t('words.yes');
  return value === 'false' ? t('words.no') : value;
}

/** A step of a key's life in its history. */
export function KeyEntry({ data }: { data: Extract<EntryData, { kind: 'key' }> }) {
  const t = useText();
  return (
    <>
      <b>{t(`keys.step.${data.step}`)}</b> {data.no} {data.text}
      {Object.entries(data.details ?? {}).map(([field, value]) => (
        <span key={field} className={styles.detail}>
          {t('cases.history.part', { label: t(`keys.field.${field}` as TextKey), value: valueText(field, value, t) })}
        </span>
      ))}
    </>
  );
}
