import type { EntryData } from '../../shared/registers/entries.ts';
import { patrolItems, visitWays } from '../../shared/registers/patrols.ts';
import { departmentCodes } from '../../shared/registers/people.ts';
import styles from '../cases/timeline.module.css';
import { type Say, type TextKey, useText } from '../i18n/index.ts';

/** A step of a patrol, a route or a contact note, in its own history or in that of a report it led to. */
export function RoundEntry({ data }: { data: Extract<EntryData, { kind: 'round' }> }) {
  const t = useText();
  return (
    <>
      <b>{t(`rounds.step.${data.step}`)}</b> {data.text} {data.step === 'becameCase' && data.no}
      {Object.entries(data.details ?? {}).map(([field, value]) => (
        <span key={field} className={styles.detail}>
          {t('cases.history.part', { label: t(`rounds.field.${field}` as TextKey), value: wordOf(value, t) })}
        </span>
      ))}
    </>
  );
}

function wordOf(value: string, t: Say): string {
  const way = visitWays.find((one) => one === value);
  if (way) return t(`rounds.way.${way}`);
  const item = patrolItems.find((one) => one === value);
  if (item) return t(`rounds.item.${item}`);
  const department = departmentCodes.find((one) => one === value);
  if (department) return t(`domain.department.${department}`);
  return value === 'true' ? '✓' : value;
}
