import { DeskError } from '../../shared/errors.ts';
import type { Case } from '../../shared/registers/cases.ts';

/**
 * Two people on one case: nobody's words go under unseen.
 * @param was what the form showed of the fields it is about to write
 * @throws DeskError `recordChanged` with the fields that are no longer so
 */
export function refuseChanged(c: Case, was: Partial<Record<keyof Case, unknown>>): void {
  const changed = (Object.keys(was) as (keyof Case)[]).filter(
    (field) => JSON.stringify(was[field] ?? null) !== JSON.stringify(c[field] ?? null),
  );
  if (changed.length === 0) return;
  throw new DeskError('recordChanged', { faults: changed.map((field) => ({ field, code: 'changed' })) });
}
