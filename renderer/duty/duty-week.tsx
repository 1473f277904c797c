import type { DutyWeek, ShiftLine } from '../../shared/contract/duty.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './duty.module.css';
import { hoursText } from './shift-text.ts';

interface DutyWeekTableProps {
  week: DutyWeek;
  chosenId: string | undefined;
  onChoose(shift: ShiftLine): void;
}

/** Seven days across, one person a line; a shift stands on the day it begins. */
export function DutyWeekTable({ week: { days, shifts }, chosenId, onChoose }: DutyWeekTableProps) {
  const t = useText();
  const format = useFormat();
  const timeZone = useSite((s) => s.site.timeZone);
  const dates = new Set(days.map(({ date }) => date));
  const begun = shifts
    .map((shift) => ({ shift, date: wallTime(shift.startsAt, timeZone).date }))
    .filter(({ date }) => dates.has(date));
  const people = [...new Map(begun.map(({ shift }) => [shift.staffId, shift])).values()].sort((a, b) =>
    `${a.departmentName}${a.name}`.localeCompare(`${b.departmentName}${b.name}`, 'zh-CN'),
  );
  if (people.length === 0) return <p>{t('duty.empty')}</p>;
  return (
    <table className={styles.week} aria-label={t('duty.title')}>
      <thead>
        <tr>
          <th scope="col">{t('duty.field.staffId')}</th>
          {days.map(({ date, from, holiday }) => (
            <th key={date} scope="col" data-holiday={holiday || undefined}>
              {format.shortWeekday(from + 12 * 3_600_000)}
              {holiday ? <small>{t('duty.holiday')}</small> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.staffId}>
            <th scope="row">
              {person.name}
              <small>{person.departmentName}</small>
            </th>
            {days.map(({ date }) => (
              <td key={date}>
                {begun
                  .filter((one) => one.shift.staffId === person.staffId && one.date === date)
                  .map(({ shift }) => (
                    <button
                      key={shift.id}
                      type="button"
                      className={styles.shift}
                      data-kind={shift.kind}
                      data-leave={shift.status === 'onLeave' || undefined}
                      aria-pressed={shift.id === chosenId}
                      onClick={() => onChoose(shift)}
                    >
                      {hoursText(shift, timeZone)} <Said shift={shift} />
                    </button>
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ shift: { post, kind, status } }: { shift: ShiftLine }) {
  const t = useText();
  const said = [post, kind === 'onCall' ? t('duty.onCall') : '', status === 'onLeave' ? t('duty.onLeave') : ''];
  return said.filter(Boolean).join(' ');
}
