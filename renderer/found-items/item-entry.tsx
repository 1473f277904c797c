import type { EntryData } from '../../shared/registers/entries.ts';
import { docTypes } from '../../shared/registers/identity.ts';
import styles from '../cases/timeline.module.css';
import { useFormat } from '../format/use-format.ts';
import { type TextKey, useText } from '../i18n/index.ts';

/** A step of a found thing, in its own history or in that of a report it belongs to. */
export function ItemEntry({ data }: { data: Extract<EntryData, { kind: 'foundItem' }> }) {
  const t = useText();
  const format = useFormat();
  const valueText = (field: string, value: string) => {
    const type = field === 'docType' && docTypes.find((one) => one === value);
    if (type) return t(`signing.docTypes.${type}`);
    return field === 'keepUntil' ? format.exact(Number(value)) : value;
  };
  return (
    <>
      <b>{t(`foundItems.step.${data.step}`)}</b> {data.no} {data.text}
      {Object.entries(data.details ?? {}).map(([field, value]) => (
        <span key={field} className={styles.detail}>
          {t('cases.history.part', {
            label: t(`foundItems.field.${field}` as TextKey),
            value: valueText(field, value),
          })}
        </span>
      ))}
    </>
  );
}
