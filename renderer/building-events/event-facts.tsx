import type { BuildingEventView } from '../../shared/contract/building-events.ts';
import factStyles from '../cases/case-facts.module.css';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';

/** When supervisor and manager were told, and how it ended. */
export function EventFacts({ view: { record } }: { view: BuildingEventView }) {
  const t = useText();
  const format = useFormat();
  const time = (at: number | null) => (at === null ? '—' : format.exact(at));
  const facts: [string, string][] = [
    [t('domain.field.subCategory'), t(`domain.type.${record.type}`)],
    [
      t('buildingEvents.field.openedBy'),
      t('buildingEvents.field.toldAt', {
        supervisor: time(record.reportedToSupervisorAt),
        manager: time(record.reportedToManagerAt),
      }),
    ],
  ];
  if (record.endedAt !== null) {
    facts.push(
      [t('buildingEvents.field.endedAt'), `${time(record.endedAt)} ${record.endReportedBy}`],
      [t('buildingEvents.field.result'), record.result],
    );
  }
  return (
    <dl className={factStyles.facts}>
      {facts.map(([label, value]) => (
        <div key={label} className={factStyles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
