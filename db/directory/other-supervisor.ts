import type { Look } from '../store/act.ts';

/** @returns true when somebody but this person could look at it as a supervisor */
export function hasOtherSupervisor({ db, actor }: Look): boolean {
  return db.row("SELECT 1 FROM staff WHERE role = 'supervisor' AND active = 1 AND id <> ?", actor.id) !== undefined;
}
