import type { DutyDay, DutyWeek, ShiftLine } from '../../shared/contract/duty.ts';
import { DeskError } from '../../shared/errors.ts';
import { longestShift } from '../../shared/registers/duty-shifts.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { atWallTime, wallTime } from '../../shared/time/site-time.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { clashOf, shiftsIn } from './shifts-of.ts';

/** Holidays are to be on the roster beforehand (S47): so many days ahead are looked at. */
const lookAhead = 45;

/** One week as it stands, and the holidays for which nobody is entered yet. */
export const weekOfDuty: Read<'duty.week'> = (look, { from }) => weekFrom(look, from);

/** @param from a day of the site: the first of seven */
export function weekFrom(look: Look, from: string): DutyWeek {
  const { timeZone } = look.site;
  const days = Array.from({ length: 7 }, (_, i) => dayOf(look, dateAfter(from, i)));
  const until = atWallTime(dateAfter(from, 7), '00:00', timeZone);
  const shifts = shiftsIn(look, days[0]?.from ?? 0, until).map((shift): ShiftLine => {
    const person = find(look, 'staff', shift.staffId);
    const department = find(look, 'departments', person?.departmentId ?? null);
    return { ...shift, name: person?.name ?? '', departmentName: department?.name ?? '' };
  });
  return { days, shifts, unstaffed: unstaffedHolidays(look) };
}

const dayOf = ({ site, calendar }: Look, date: string): DutyDay => ({
  date,
  from: atWallTime(date, '00:00', site.timeZone),
  holiday: calendar.get(date) === 'holiday',
});

function unstaffedHolidays(look: Look): string[] {
  const { timeZone } = look.site;
  const today = wallTime(look.now, timeZone).date;
  const dates = Array.from({ length: lookAhead }, (_, i) => dateAfter(today, i));
  return dates
    .filter((date) => look.calendar.get(date) === 'holiday')
    .filter((date) => {
      const [from, until] = [date, dateAfter(date, 1)].map((day) => atWallTime(day, '00:00', timeZone));
      return !shiftsIn(look, from ?? 0, until ?? 0).some(({ status }) => status === 'planned');
    });
}

/** By hand. @throws DeskError `invalid`: `overlap` at `startsAt`, `range` at `endsAt` */
export const enterShift: Write<'duty.enter'> = (act, input) => {
  refuseSecondSave(act, 'dutyShifts', input.id);
  const lasts = input.endsAt - input.startsAt;
  refuse([
    dangling(act, 'staff', 'staffId', input.staffId),
    lasts <= 0 || lasts > longestShift ? { field: 'endsAt', code: 'range' } : undefined,
  ]);
  refuse([clashOf(act, input.staffId, input) ? { field: 'startsAt', code: 'overlap' } : undefined]);
  const entered = { origin: 'entered' as const, enteredAt: act.now, enteredBy: act.actor.id, endReason: '' };
  const shift = { ...input, status: 'planned' as const, ...entered };
  create(act, 'dutyShifts', shift);
  return shift;
};

/** Entered by mistake, or not needed: it stays in the history. What is over stays as it was. */
export const removeShift: Write<'duty.remove'> = (act, { shiftId, reason }) => {
  const shift = read(act, 'dutyShifts', shiftId);
  if (shift.status === 'removed' || shift.endsAt <= act.now) throw new DeskError('stateForbids');
  return patch(act, 'dutyShifts', shift, { status: 'removed', endReason: reason });
};
