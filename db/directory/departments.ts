import type { FaultAt } from '../../shared/errors.ts';
import type { Department } from '../../shared/registers/people.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { everyOf, put, refuse } from './saving.ts';

export const listDepartments: Read<'departments.list'> = (look) => everyOf(look, 'departments');

/** One department to a code, so that a rule that names the code finds one party; only `other` may be several. */
export const saveDepartment: Write<'departments.save'> = (act, department) => {
  refuse([sameCode(act, department)]);
  return put(act, 'departments', department);
};

function sameCode(look: Look, { id, code, active }: Department): FaultAt | undefined {
  if (!active || code === 'other') return undefined;
  const other = look.db.row('SELECT 1 FROM departments WHERE code = ? AND active = 1 AND id <> ?', code, id);
  return other ? { field: 'code', code: 'duplicate' } : undefined;
}
