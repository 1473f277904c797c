import type { EntryData } from '../../shared/registers/entries.ts';
import { customerDecisions, payers, type QuoteLine, yuanText } from '../../shared/registers/prices.ts';
import styles from '../cases/timeline.module.css';
import { type Say, type TextKey, useText } from '../i18n/index.ts';
import { linesText } from './order-words.ts';

/** A step of a work order, in its own timeline and in that of its case. */
export function OrderEntry({ data }: { data: Extract<EntryData, { kind: 'order' }> }) {
  const t = useText();
  return (
    <>
      <b>{t(`orders.step.${data.step}`)}</b> {data.text}
      <span className={styles.detail}>{data.no}</span>
      {Object.entries(data.details ?? {}).map(([field, value]) => (
        <span key={field} className={styles.detail}>
          {t('cases.history.part', { label: t(`orders.field.${field}` as TextKey), value: wordOf(field, value, t) })}
        </span>
      ))}
    </>
  );
}

function wordOf(field: string, value: string, t: Say): string {
  if (field === 'rating' || field === 'signerRole') return t(`orders.${field}.${value}` as TextKey);
  if (field === 'onTime') return t(value === 'true' ? 'words.yes' : 'words.no');
  return value;
}

/** What the customer was told it would cost, and the answer. */
export function QuotedEntry({ data }: { data: Extract<EntryData, { kind: 'quoted' }> }) {
  const t = useText();
  const payer = payers.find((one) => one === data.payer) ?? 'tenant';
  const decision = customerDecisions.find((one) => one === data.decision) ?? 'undecided';
  return (
    <>
      <b>{t('orders.quote.title')}</b>{' '}
      {t('orders.quote.shown', {
        lines: linesText(JSON.parse(data.lines) as QuoteLine[], t),
        total: yuanText(data.total),
        payer: t(`orders.payer.${payer}`),
        decision: t(`orders.decision.${decision}`),
      })}
    </>
  );
}
