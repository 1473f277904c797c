import { DeskError, type FaultAt } from '../../shared/errors.ts';
import type { Staff } from '../../shared/registers/people.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { dangling, everyOf, find, put, refuse } from './saving.ts';

export const listStaff: Read<'staff.list'> = (look) => everyOf(look, 'staff');

/** @throws DeskError `lastSupervisor`, or `invalid` with the faulty fields */
export const saveStaff: Write<'staff.save'> = (act, person) => {
  refuse([dangling(act, 'departments', 'departmentId', person.departmentId), halfDuty(person)]);
  keepASupervisor(act, person);
  return put(act, 'staff', person);
};

/** @returns a fault when only one end of the duty hours is given. */
export function halfDuty({ dutyFrom, dutyUntil }: Pick<Staff, 'dutyFrom' | 'dutyUntil'>): FaultAt | undefined {
  if ((dutyFrom === null) === (dutyUntil === null)) return undefined;
  return { field: dutyFrom === null ? 'dutyFrom' : 'dutyUntil', code: 'required' };
}

const leads = (person: Pick<Staff, 'role' | 'active'>) => person.active && person.role === 'supervisor';

/** Somebody who can sign in as supervisor must remain. @throws DeskError `lastSupervisor` */
export function keepASupervisor(act: Act, after: Staff): void {
  const before = find(act, 'staff', after.id);
  if (before && leads(before) && !leads(after) && !otherSupervisor(act, after.id)) {
    throw new DeskError('lastSupervisor');
  }
}

function otherSupervisor(look: Look, id: string): boolean {
  const other = look.db.row(
    `SELECT 1 FROM staff JOIN credentials ON staffId = id WHERE role = 'supervisor' AND active = 1 AND id <> ? LIMIT 1`,
    id,
  );
  return other !== undefined;
}
