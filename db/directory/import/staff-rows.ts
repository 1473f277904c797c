import { type Department, positions, type Staff, staff, staffRoles } from '../../../shared/registers/people.ts';
import { fold } from '../../../shared/text/fold.ts';
import { newStaff } from '../../site/setup.ts';
import type { Look } from '../../store/act.ts';
import { newId } from '../../store/ids.ts';
import { everyOf } from '../saving.ts';
import { halfDuty } from '../staff.ts';
import { isSame, type RowPlan } from './plan.ts';
import type { RowCells } from './row-cells.ts';

/** @returns a function that plans one row of a staff list; a person is known by the name. */
export function staffPlanner(look: Look): (cells: RowCells) => RowPlan | null {
  const byName = Map.groupBy(everyOf(look, 'staff'), (person) => fold(person.name));
  const departments = everyOf(look, 'departments').filter((department) => department.active);
  const seen = new Set<string>();
  return (cells) => {
    const key = fold(cells.text('name'));
    const namesakes = byName.get(key) ?? [];
    if (seen.has(key) || namesakes.length > 1) cells.fault('name', 'duplicate');
    seen.add(key);
    const before = namesakes[0];
    const person = cells.check(staff, personOf(look, cells, before, departments), { departmentId: 'department' });
    const half = person && halfDuty(person);
    if (half) cells.fault(half.field, half.code);
    if (!person) return null;
    const action = before ? (isSame(before, person) ? 'same' : 'change') : 'create';
    return { row: cells.row, action, label: person.name, puts: [{ register: 'staff', record: person }] };
  };
}

function personOf(look: Look, cells: RowCells, before: Staff | undefined, departments: Department[]) {
  const was = before ?? { ...newStaff, id: newId(look.now), name: '', role: 'none' as const };
  const text = (field: 'phone' | 'ext' | 'mobile') => (cells.has(field) ? cells.text(field) : was[field]);
  const time = (field: 'dutyFrom' | 'dutyUntil') => (cells.has(field) ? cells.time(field) : was[field]);
  return {
    ...was,
    name: cells.text('name'),
    role: cells.word('role', staffRoles) ?? was.role,
    position: cells.word('position', positions) ?? was.position,
    departmentId: cells.has('department') ? departmentOf(cells, departments) : was.departmentId,
    phone: text('phone'),
    ext: text('ext'),
    mobile: text('mobile'),
    dutyFrom: time('dutyFrom'),
    dutyUntil: time('dutyUntil'),
    active: cells.flag('active', was.active),
  };
}

/** A department is named as it stands in the directory, or by its code; a list does not make new ones. */
function departmentOf(cells: RowCells, departments: Department[]): string | null {
  const said = fold(cells.text('department'));
  if (said === '') return null;
  const found = departments.find(({ name, code }) => fold(name) === said || fold(code) === said);
  if (!found) cells.fault('department', 'unknown');
  return found?.id ?? null;
}
