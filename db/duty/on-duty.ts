import type { DutyPerson, OnDuty } from '../../shared/contract/duty.ts';
import { everyOf, find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { shiftsIn } from './shifts-of.ts';

/** S44, Q41: the list by the telephone: who is on duty for each department at that hour. */
export const listOnDuty: Read<'duty.onDuty'> = (look, { at }) => onDutyAt(look, at ?? look.now);

/** @returns every department with who works by the roster then; those at their post first */
export function onDutyAt(look: Look, at: number): OnDuty {
  const people = shiftsIn(look, at, at + 1)
    .filter(({ status }) => status === 'planned')
    .flatMap(({ staffId, kind, post, endsAt }) => {
      const person = find(look, 'staff', staffId);
      if (!person?.active) return [];
      const { name, position, phone, ext, mobile, departmentId } = person;
      return [{ staffId, kind, post, until: endsAt, name, position, phone, ext, mobile, departmentId }];
    })
    .sort((a, b) => Number(a.kind === 'onCall') - Number(b.kind === 'onCall'));
  const of = (id: string | null): DutyPerson[] =>
    people.filter(({ departmentId }) => departmentId === id).map(({ departmentId: _, ...person }) => person);
  const departments = everyOf(look, 'departments')
    .filter(({ active }) => active)
    .map(({ id, code, name, phone, dutyPhone }) => ({ code, name, phone, dutyPhone, people: of(id) }));
  const rest = { code: null, name: '', phone: '', dutyPhone: '', people: of(null) };
  return { at, departments: rest.people.length > 0 ? [...departments, rest] : departments };
}
