import type { ReactNode } from 'react';
import type { IncidentView } from '../../shared/contract/incidents.ts';
import { supplementedParts } from '../../shared/registers/incidents.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { RoomLink } from '../units/room-link.tsx';
import { Added } from './added.tsx';
import { lossText } from './incident-words.ts';
import styles from './incidents.module.css';

interface IncidentFactsProps {
  view: IncidentView;
  /** Null while nothing may be added. */
  onAdd: ((about: string) => void) | null;
}

/** What is known of it, part by part; what was added to a part stands below it. */
export function IncidentFacts({ view, onAdd }: IncidentFactsProps) {
  const t = useText();
  const format = useFormat();
  const { record, byName, locked } = view;
  const time = (at: number | null) => (at === null ? '' : format.exact(at));
  const parts: [keyof typeof record, ReactNode][] = [
    ['phenomenon', record.phenomenon],
    [
      'place',
      <>
        {record.place} <RoomLink unitId={record.unitId} />
      </>,
    ],
    ['controlledAt', time(record.controlledAt)],
    ['endedAt', time(record.endedAt)],
    ['plan', record.plan],
    [
      'losses',
      record.noLosses ? t('incidents.field.noLosses') : record.losses.map((one) => lossText(one, t)).join('；'),
    ],
    ['injured', record.injured.map(({ who, harm }) => [who, harm].filter(Boolean).join(' ')).join('；')],
    [
      'authorities',
      record.authorities.map(({ name, at, ref }) => [name, time(at), ref].filter(Boolean).join(' ')).join('；'),
    ],
    ['measures', record.measures],
    ['noPhotoReason', record.noPhotoReason],
    ['feedbackToCustomerAt', time(record.feedbackToCustomerAt)],
    ['createdBy', `${byName} ${format.exact(record.createdAt)}`],
  ];
  return (
    <section aria-label={t('incidents.facts')}>
      <h2>{t('incidents.facts')}</h2>
      <dl className={styles.parts}>
        {parts.map(([field, value]) => {
          const part = supplementedParts.find((one) => one === field);
          if (value === '' && !part) return null;
          const label = t(`incidents.field.${field}` as 'incidents.field.phenomenon');
          return (
            <div key={field} className={styles.part}>
              <dt>{label}</dt>
              <dd>
                {value === '' ? t('incidents.nothing') : value}
                {part && <Added view={view} about={part} />}
              </dd>
              {part && onAdd && (locked || part === 'phenomenon') && (
                <button
                  type="button"
                  className={styles.add}
                  aria-label={t('incidents.supplementOpen', { what: label })}
                  onClick={() => onAdd(part)}
                >
                  {t('incidents.step.supplement')}
                </button>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
