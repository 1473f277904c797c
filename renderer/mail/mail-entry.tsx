import type { EntryData } from '../../shared/registers/entries.ts';
import { attemptResults, instructionKinds, mailTypes } from '../../shared/registers/mail-items.ts';
import { acks, notifyChannels } from '../../shared/registers/notifications.ts';
import styles from '../cases/timeline.module.css';
import { type Say, type TextKey, useText } from '../i18n/index.ts';

const coded: Record<string, { codes: readonly string[]; area: string }> = {
  ack: { codes: acks, area: 'domain.ack' },
  channel: { codes: notifyChannels, area: 'domain.notifyChannel' },
  result: { codes: attemptResults, area: 'mail.attempt' },
  instruction: { codes: instructionKinds, area: 'mail.instruction' },
  type: { codes: mailTypes, area: 'mail.type' },
};

/** A correction says `before → after`. */
function valueText(field: string, value: string, t: Say): string {
  const code = coded[field];
  if (!code) return value;
  const word = (part: string) => (code.codes.includes(part) ? t(`${code.area}.${part}` as TextKey) : part);
  return value.split(' → ').map(word).join(' → ');
}

/** A step of an item's way through the desk, in its history. */
export function MailEntry({ data }: { data: Extract<EntryData, { kind: 'mail' }> }) {
  const t = useText();
  return (
    <>
      <b>{t(`mail.step.${data.step}`)}</b> {data.no} {data.text}
      {Object.entries(data.details ?? {}).map(([field, value]) => (
        <span key={field} className={styles.detail}>
          {t('cases.history.part', { label: t(`mail.field.${field}` as TextKey), value: valueText(field, value, t) })}
        </span>
      ))}
    </>
  );
}
