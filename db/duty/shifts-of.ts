import {
  type DutyShift,
  overlaps,
  type RosterNow,
  rosterAt,
  rosterReach,
  type Stretch,
} from '../../shared/registers/duty-shifts.ts';
import type { Look } from '../store/act.ts';
import { fromRow } from '../store/rows.ts';

const day = 86_400_000;

/** A shift lasts a day at most, so whatever touches a span began less than a day before it. */
export const shiftsWithin = `SELECT * FROM dutyShifts INDEXED BY dutyShiftsByTime
  WHERE status <> 'removed' AND startsAt > ? AND startsAt < ? AND endsAt > ? ORDER BY startsAt, seq`;
export const shiftsOfPerson = `SELECT * FROM dutyShifts INDEXED BY dutyShiftsOfStaff
  WHERE status <> 'removed' AND staffId = ? AND startsAt > ? AND startsAt < ? AND endsAt > ?`;

/** @returns every shift that touches a span of time, leave among them */
export function shiftsIn({ db }: Look, from: number, until: number): DutyShift[] {
  return db.rows<object>(shiftsWithin, from - day, until, from).map((row) => fromRow('dutyShifts', row));
}

/** @returns the shifts somebody is to work in a span */
export function plannedOf({ db }: Look, staffId: string, { startsAt, endsAt }: Stretch): DutyShift[] {
  return db
    .rows<object>(shiftsOfPerson, staffId, startsAt - day, endsAt, startsAt)
    .map((row) => fromRow('dutyShifts', row))
    .filter(({ status }) => status === 'planned');
}

/** @returns a shift of theirs that the stretch would overlap. @param apart ids that do not count */
export function clashOf(look: Look, staffId: string, stretch: Stretch, apart: readonly string[] = []) {
  return plannedOf(look, staffId, stretch).find((one) => !apart.includes(one.id) && overlaps(one, stretch));
}

/** @returns who works by the roster at this moment: what telling somebody asks */
export function rosterOf(look: Look, at = look.now): RosterNow {
  return rosterAt(shiftsIn(look, at - rosterReach, at + rosterReach), at);
}
