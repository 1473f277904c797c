import { useState } from 'react';
import type { DutyPerson } from '../../shared/contract/duty.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useEachMinute } from '../desk/use-each-minute.ts';
import { TimeField, type TypedTime } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './duty.module.css';

const asked = ['duty.onDuty'] as const;

/** S44, Q41: whom to call for each department, now or at an hour that is asked for. */
export function OnDutyList() {
  const t = useText();
  const [at, setAt] = useState<TypedTime>(null);
  useEachMinute(asked);
  const { data } = useDesk('duty.onDuty', { at: typeof at === 'number' ? at : null });
  return (
    <section aria-label={t('duty.now')}>
      <h2>{t('duty.now')}</h2>
      <TimeField name="at" label={t('duty.at')} leaning="future" value={at} onChange={setAt} />
      <ul className={styles.list}>
        {(data?.departments ?? []).map(({ code, name, phone, dutyPhone, people }) => (
          <li key={code === null ? '' : `${code}${name}`}>
            <p>
              <b>{name}</b> <small>{phone && t('duty.line', { phone })}</small>{' '}
              <small>{dutyPhone && t('duty.dutyLine', { phone: dutyPhone })}</small>
            </p>
            {people.map((person) => (
              <Person key={person.staffId} person={person} />
            ))}
            {people.length === 0 ? <small>{t('duty.nobody')}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ person: { name, kind, post, phone, ext, mobile, until } }: { person: DutyPerson }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const desk = [phone, ext].filter(Boolean).join('-');
  return (
    <p className={styles.person}>
      <span>
        {name} <small>{[post, kind === 'onCall' ? t('duty.onCall') : ''].filter(Boolean).join(' ')}</small>
      </span>
      <span>
        {[mobile, desk].filter(Boolean).join(' / ')}{' '}
        <small>{t('duty.until', { time: format.moment(until, now) })}</small>
      </span>
    </p>
  );
}
