import type { Person, Starting } from '../../shared/contract/desk.ts';
import type { Book } from '../store/book.ts';
import { mark } from './marks.ts';

/** The mark's word for a desk that has everything it starts from and waits for its first supervisor. */
export const whole = 'whole';

/** @returns how far a desk has come that starts from what its building has; null once it is done */
export function startingOf({ db, place }: Book): Starting | null {
  const at = mark(db, 'starting');
  if (at === null || !place) return null;
  const records = db.row<{ n: number }>('SELECT count(*) AS n FROM startingStates')?.n ?? 0;
  const supervisors = db.rows<Pick<Person, 'id' | 'name'>>(
    "SELECT id, name FROM staff WHERE active = 1 AND role = 'supervisor' ORDER BY seq",
  );
  return { siteName: place.site.name, records, supervisors: at === whole ? supervisors : null };
}
