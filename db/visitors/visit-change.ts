import { DeskError } from '../../shared/errors.ts';
import { stepsOfVisit, visitTimers } from '../../shared/registers/visit-rules.ts';
import { afterVisitStep, isInside, type VisitStep } from '../../shared/registers/visit-states.ts';
import type { Visit } from '../../shared/registers/visits.ts';
import type { Act, Look } from '../store/act.ts';
import { patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** What a step says in the visit's history. */
export interface Said {
  text?: string;
  details?: Record<string, string>;
}

/**
 * @returns the visit, when the step may be done with it now and by this person
 * @throws DeskError `notFound`, `visitorNotInside` for who is not inside, `stateForbids`
 */
export function visitFor(look: Look, id: string, step: VisitStep): Visit {
  const visit = read(look, 'visits', id);
  if (stepsOfVisit(visit, look.actor.role).includes(step)) return visit;
  const leaving = step === 'signOut' || step === 'expire';
  throw new DeskError(leaving && !isInside(visit.status) ? 'visitorNotInside' : 'stateForbids', {
    params: { name: visit.name },
  });
}

/** Does one step: the visit, its history, its deadlines. @returns the visit as it is now */
export function takeVisitStep(
  act: Act,
  before: Visit,
  step: VisitStep,
  fields: Partial<Visit>,
  said: Said = {},
): Visit {
  writeVisitStep(act, before.id, step, said);
  const after = patch(act, 'visits', before, { status: afterVisitStep(before.status, step), ...fields });
  act.setTimers('visits', after.id, visitTimers(after, act.parameters));
  return after;
}

export function writeVisitStep(
  act: Act,
  id: string,
  step: VisitStep | 'signIn' | 'hold' | 'recognised',
  { text = '', details = {} }: Said,
): void {
  const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== ''));
  act.append('visits', id, {
    kind: 'visit',
    step,
    text,
    ...(Object.keys(given).length > 0 && { details: given }),
  });
}

/** Whoever has signed in and not out, the longest inside first; asked for with who waits for a decision. */
export const presentVisits = `SELECT * FROM visits INDEXED BY visitsInside
  WHERE status IN ('arrived', 'registered', 'received') ORDER BY arrivedAt`;
export function presentIn(look: Look): Visit[] {
  return look.db.rows<object>(presentVisits).map((row) => fromRow('visits', row));
}
