import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DayEntry } from '../../shared/registers/known-days.ts';
import { atWallTime, wallTime } from '../../shared/time/site-time.ts';
import { now } from '../desk/steady-now.ts';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { ImportDialog } from '../directory/import/import-dialog.tsx';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { AddDay } from './add-day.tsx';
import { holidayName } from './holiday-name.ts';
import styles from './settings.module.css';

/** Q30: the year's holidays and make-up days, by which working days are counted. */
export function WorkingDays({ editable }: { editable: boolean }) {
  const t = useText();
  const timeZone = useSite((s) => s.site.timeZone);
  const [year, setYear] = useState(() => Number(wallTime(now(), timeZone).date.slice(0, 4)));
  const [importing, setImporting] = useState(false);
  const { data } = useDesk('calendar.list', { year });
  return (
    <>
      <p className={styles.dim}>{t('settings.calendar.lead')}</p>
      <div className={styles.actions}>
        <Button variant="default" aria-label={t('settings.calendar.before')} onClick={() => setYear(year - 1)}>
          ‹
        </Button>
        <strong className={styles.year}>{year}</strong>
        <Button variant="default" aria-label={t('settings.calendar.after')} onClick={() => setYear(year + 1)}>
          ›
        </Button>
        {editable ? (
          <Button variant="default" onClick={() => setImporting(true)}>
            {t('settings.calendar.import')}
          </Button>
        ) : null}
      </div>
      {data?.length === 0 ? <p>{t('settings.calendar.none')}</p> : null}
      <details className={styles.group}>
        <summary>{t('settings.calendar.days', { count: data?.length ?? 0 })}</summary>
        <ul className={styles.values}>
          {(data ?? []).map((day) => (
            <DayLine key={day.date} day={day} editable={editable} />
          ))}
        </ul>
      </details>
      {editable ? <AddDay year={year} /> : null}
      <ImportDialog kind="calendar" opened={importing} onClose={() => setImporting(false)} />
    </>
  );
}

function DayLine({ day, editable }: { day: DayEntry; editable: boolean }) {
  const t = useText();
  const format = useFormat();
  const timeZone = useSite((s) => s.site.timeZone);
  const remove = useDeskAction('calendar.remove');
  return (
    <li>
      <div className={styles.value}>
        <span>
          {format.weekday(atWallTime(day.date, '12:00', timeZone))} · {holidayName(day.name, t)}
        </span>
        <strong>{t(day.kind === 'makeUp' ? 'settings.calendar.makeUp' : 'settings.calendar.holiday')}</strong>
        {editable ? (
          <Button
            variant="default"
            size="compact-sm"
            loading={remove.pending}
            aria-label={`${t('words.delete')} ${day.date}`}
            onClick={() => void remove.run({ date: day.date }).catch(() => {})}
          >
            {t('words.delete')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
