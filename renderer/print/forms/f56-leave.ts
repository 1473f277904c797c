import type { DutyWeek, ShiftLine } from '../../../shared/contract/duty.ts';
import type { LeavePaper } from '../../../shared/contract/print.ts';
import { leaveDays } from '../../../shared/registers/shift-swaps.ts';
import { wallTime } from '../../../shared/time/site-time.ts';
import { hoursText } from '../../duty/shift-text.ts';
import { cells, type Form, signs, table, text } from '../form.ts';
import type { Manner } from '../manner.ts';

/** F56 请假申请单 (S47): who is away from when until when and why, who stands in, and whose word it is. */
export function leaveForm(
  { record, name, departmentName, otherName, decidedByName }: LeavePaper,
  manner: Manner,
): Form {
  const { t, time } = manner;
  return {
    id: record.id,
    code: 'F56',
    title: t('print.form.F56'),
    under: [
      t('print.label.status', { state: t(`duty.swaps.state.${record.status}`) }),
      t('print.leave.days', { count: leaveDays(record) }),
    ],
    voided: null,
    blocks: [
      cells([t('print.leave.who'), name], [t('print.leave.department'), departmentName]),
      cells([t('duty.field.startsAt'), time(record.startsAt)], [t('duty.field.endsAt'), time(record.endsAt)]),
      text(t('duty.field.reason'), record.reason, 4),
      cells(
        [t('print.leave.requestedAt'), time(record.requestedAt)],
        [t('duty.field.calledAt'), time(record.calledAt)],
      ),
      cells([t('duty.field.standIn'), otherName]),
      text(t('print.leave.decision'), [record.decision, record.higher].filter(Boolean).join(' '), 3),
      signs(
        { label: t('print.leave.who'), name, date: time(record.requestedAt) },
        { label: t('print.sign.csSupervisor'), name: decidedByName, date: time(record.decidedAt) },
        { label: t('print.leave.higher'), name: record.higher },
      ),
    ],
  };
}

const noon = 12 * 3_600_000;

/** S47: a week as it hangs on the wall: a line for each person, a column for each day. A shift stands on the day it begins. */
export function rosterForm({ days, shifts }: DutyWeek, manner: Manner): Form {
  const { t, weekday, paper } = manner;
  const { timeZone } = paper;
  const planned = shifts.filter(({ status }) => status === 'planned');
  const people = [...new Map(planned.map((shift) => [shift.staffId, shift])).values()].sort((a, b) =>
    `${a.departmentName}${a.name}`.localeCompare(`${b.departmentName}${b.name}`, 'zh-CN'),
  );
  const on = (staffId: string, date: string) =>
    planned.filter((shift) => shift.staffId === staffId && wallTime(shift.startsAt, timeZone).date === date);
  const said = ({ post, kind, ...shift }: ShiftLine) =>
    [hoursText(shift, timeZone), post, kind === 'onCall' && t('duty.kind.onCall')].filter(Boolean).join(' ');
  const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  return {
    id: `roster-${first}`,
    code: 'roster',
    title: t('print.form.roster'),
    under: [t('print.label.span', { from: first, to: last }), t('print.leave.people', { count: people.length })],
    voided: null,
    blocks: [
      table(
        '',
        [
          { label: t('duty.field.staffId'), width: 3 },
          ...days.map(({ from, holiday }) => ({
            label: [weekday(from + noon), holiday && t('duty.holiday')].filter(Boolean).join(' '),
            width: 3,
          })),
        ],
        people.map(({ staffId, name, departmentName }) => [
          [name, departmentName].filter(Boolean).join(' '),
          ...days.map(({ date }) => on(staffId, date).map(said).join('；')),
        ]),
        6,
      ),
      signs({ label: t('print.sign.madeBy'), name: paper.printedByName }, { label: t('print.sign.reviewed') }),
    ],
  };
}
