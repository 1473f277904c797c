import { outcomeOf, slotOf } from '../../shared/registers/answers.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { caseFor, change } from './case-change.ts';
import { viewOf } from './case-view.ts';
import { begun, checkFrom } from './rounds.ts';

/** @returns a told case's state: it waits for its appointed time where there is one (A17) */
export function stateWhenTold(c: Case, now: number): 'scheduled' | 'notified' {
  const slot = slotOf(c);
  return slot !== null && slot > now ? 'scheduled' : 'notified';
}

/** What other answers make of a case that was registered before: refused, declined, taken up after all, or due at another time. */
export function withOutcome(act: Act, before: Case, after: Case): Case {
  const was = outcomeOf(before);
  const is = outcomeOf(after);
  if (was !== is) {
    if (is === 'registered') return before.status === was ? begun(act, after) : after;
    if (isSettled(before.status) && before.status !== was) return after;
    return { ...after, status: is, notifyDueAt: null, checkDueAt: null };
  }
  if (slotOf(before) === slotOf(after) || is !== 'registered') return after;
  const waits = before.status === 'notified' || before.status === 'scheduled';
  return { ...after, checkDueAt: checkFrom(act, after), ...(waits && { status: stateWhenTold(after, act.now) }) };
}

/** A13, Q39: "in general not accepted", so a supervisor may, in writing; the departments are told from now on. */
export const acceptCase: Write<'cases.accept'> = (act, { caseId, reason }) => {
  const c = caseFor(act, caseId, 'accept');
  return viewOf(act, change(act, c, begun(act, c), { kind: 'did', action: 'accept', text: reason }));
};
