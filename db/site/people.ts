import type { Person } from '../../shared/contract/desk.ts';
import type { Look } from '../store/act.ts';

/** @returns who may sign in here: active, with a role and a PIN. */
export function peopleOf(look: Pick<Look, 'db'>): Person[] {
  return look.db.rows<Person>(
    `SELECT s.id, s.name, s.role FROM staff s JOIN credentials c ON c.staffId = s.id
     WHERE s.active = 1 AND s.role <> 'none' ORDER BY s.seq`,
  );
}
