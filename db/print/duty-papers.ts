import type { DutyWeek } from '../../shared/contract/duty.ts';
import type { LeavePaper } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { find } from '../directory/saving.ts';
import { weekFrom } from '../duty/roster.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { nameOf } from './slips.ts';

/** F56. @throws DeskError `notFound` for a swap, which has no form, and for what is another's to see */
export function leavePaper(look: Look, id: string): LeavePaper {
  const record = read(look, 'shiftSwaps', id);
  const { role, id: me } = look.actor;
  const mine = role === 'supervisor' || [record.staffId, record.otherId, record.requestedBy].includes(me);
  if (record.kind !== 'leave' || !mine) throw new DeskError('notFound');
  const person = find(look, 'staff', record.staffId);
  return {
    record,
    name: person?.name ?? '',
    departmentName: find(look, 'departments', person?.departmentId ?? null)?.name ?? '',
    otherName: nameOf(look, record.otherId),
    decidedByName: nameOf(look, record.decidedBy),
  };
}

/** @returns the roster week by week, from a day of the site on, as many as the span touches */
export function rosterWeeks(look: Look, from: string, to: string): DutyWeek[] {
  const weeks: DutyWeek[] = [];
  for (let day = from; day <= to; day = dateAfter(day, 7)) weeks.push(weekFrom(look, day));
  return weeks;
}
