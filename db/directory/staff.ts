import { DeskError, type FaultAt } from '../../shared/errors.ts';
import type { Staff } from '../../shared/registers/people.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { dangling, everyOf, put, refuse } from './saving.ts';

export const listStaff: Read<'staff.list'> = (look) => everyOf(look, 'staff');

/** @throws DeskError `lastSupervisor`, or `invalid` with the faulty fields */
export const saveStaff: Write<'staff.save'> = (act, person) => {
  refuse([dangling(act, 'departments', 'departmentId', person.departmentId), halfDuty(person)]);
  keepASupervisor(act, [person]);
  return put(act, 'staff', person);
};

/** @returns a fault when only one end of the duty hours is given. */
export function halfDuty({ dutyFrom, dutyUntil }: Pick<Staff, 'dutyFrom' | 'dutyUntil'>): FaultAt | undefined {
  if ((dutyFrom === null) === (dutyUntil === null)) return undefined;
  return { field: dutyFrom === null ? 'dutyFrom' : 'dutyUntil', code: 'required' };
}

const leads = (person: Pick<Staff, 'role' | 'active'>) => person.active && person.role === 'supervisor';

/** Somebody who can sign in as supervisor must remain. @param changed people as they are to be. @throws DeskError `lastSupervisor` */
export function keepASupervisor(look: Look, changed: readonly Staff[]): void {
  const after = new Map(changed.map((person) => [person.id, person]));
  const withPin = look.db.rows<{ id: string; leads: number }>(
    `SELECT id, role = 'supervisor' AND active = 1 AS leads FROM staff JOIN credentials ON staffId = id`,
  );
  const was = withPin.filter((person) => person.leads === 1);
  const remain = withPin.filter(({ id, leads: led }) => {
    const person = after.get(id);
    return person ? leads(person) : led === 1;
  });
  if (was.length > 0 && remain.length === 0) throw new DeskError('lastSupervisor');
}
