import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useSlow } from '../desk/use-slow.ts';
import { useFormat } from '../format/use-format.ts';
import { type Say, type TextKey, useLanguage, useText } from '../i18n/index.ts';
import { forgetArrival, useArrival } from './arrivals.ts';
import styles from './sync.module.css';

/** What is confirmed within this time was never worth a word. */
const calmMs = 3_000;

interface RecordSyncProps {
  register: string;
  record: string;
}

/**
 * On a record's page: that nobody else has its latest yet, and what another desk changed while it was open. It takes no focus and
 * touches nothing that is being typed.
 */
export function RecordSync({ register, record }: RecordSyncProps) {
  const t = useText();
  const { data, stale } = useDesk('sync.ofRecord', { register, record });
  const waits = useSlow(data !== undefined && !stale && data.waiting > 0, calmMs);
  return (
    <>
      {waits ? <p className={styles.waiting}>{t('sync.record.waiting')}</p> : null}
      <Arrived register={register} record={record} />
    </>
  );
}

function Arrived({ register, record }: RecordSyncProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  const list = new Intl.ListFormat(useLanguage());
  const arrival = useArrival(register, record);
  // What came before the page was opened is on it already.
  useEffect(() => {
    forgetArrival({ register, record });
    return () => forgetArrival({ register, record });
  }, [register, record]);
  if (!arrival) return null;
  const { by, desk, fields, at } = arrival;
  const name = by === '' ? t('sync.record.somebody') : by;
  const who = desk === '' ? name : t('sync.record.at', { name, desk });
  const time = format.moment(at, now);
  const said = wordsOf(fields, t, list);
  return (
    <div className={styles.arrived} role="status">
      <p>
        {said === ''
          ? t('sync.record.arrivedEntry', { who, time })
          : t('sync.record.arrived', { who, fields: said, time })}{' '}
        {t('sync.record.kept')}
      </p>
      <Button variant="default" size="compact-sm" onClick={() => forgetArrival(arrival)}>
        {t('sync.record.seen')}
      </Button>
    </div>
  );
}

/** Fields by the names they have on the screen; what has none there is counted in as other things. */
function wordsOf(fields: readonly string[], t: Say, list: Intl.ListFormat): string {
  const named = fields.map((field) => {
    const keys = [`domain.field.${field}`, `sync.field.${field}`] as TextKey[];
    return keys.map((key) => ({ key, text: t(key) })).find(({ key, text }) => text !== key)?.text;
  });
  const known = [...new Set(named.filter((name) => name !== undefined))];
  if (known.length < fields.length) known.push(t('sync.record.other'));
  return list.format(known);
}
