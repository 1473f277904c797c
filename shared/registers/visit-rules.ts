import type { FaultAt } from '../errors.ts';
import type { Parameters } from '../parameters.ts';
import type { AppRole } from './people.ts';
import { isNight, type Timer } from './timers.ts';
import { allowsVisitStep, isInside, isPresent, type VisitStep, visitStepNames } from './visit-states.ts';
import type { Visit, VisitHold, VisitOutcome } from './visits.ts';
import type { WatchLevel } from './watch-entries.ts';

const minute = 60_000;
const hour = 3_600_000;

/** 制度1, A35. @param receptionEndedAt, registeredAt UTC ms. @returns true for a form that came too late */
export function isFormLate(receptionEndedAt: number, registeredAt: number, p: Parameters): boolean {
  return registeredAt - receptionEndedAt > p['visitor.registerWithinMinutes'] * minute;
}

type Said = Pick<Visit, 'name' | 'contact' | 'purpose' | 'purposeText' | 'hostAccepted'> & {
  outcome: VisitOutcome;
  result: string;
};

/**
 * Q33: name, phone and purpose come before anybody is let in; at night the host's word, too [INF].
 * @param at UTC ms of the arrival
 */
export function visitFaults(said: Said, at: number, p: Parameters, timeZone: string): FaultAt[] {
  const faults: FaultAt[] = [];
  if (said.name === '') faults.push({ field: 'name', code: 'required' });
  if (said.contact === '') faults.push({ field: 'contact', code: 'required' });
  if (said.purpose === null || said.purposeText === '') faults.push({ field: 'purpose', code: 'required' });
  if (said.outcome === 'admit') {
    faults.push(...hostFaults(said.hostAccepted, at, p, timeZone));
  }
  if (said.outcome === 'done' && said.result === '') faults.push({ field: 'result', code: 'required' });
  return faults;
}

/** Nobody goes in against the host's word, nor at night before it. @param at UTC ms */
export function hostFaults(answer: Visit['hostAccepted'], at: number, p: Parameters, timeZone: string): FaultAt[] {
  if (answer === 'no') return [{ field: 'hostAccepted', code: 'hostSaidNo' }];
  const asked = p['visitor.nightHost'] === 1 && answer !== 'yes' && isNight(at, p, timeZone);
  return asked ? [{ field: 'hostAccepted', code: 'hostAtNight' }] : [];
}

/** @returns true while a decision about them is owed: at the desk, or inside when a correction says who they really are. */
export const isHeld = ({ hold, status }: Pick<Visit, 'hold' | 'status'>): boolean =>
  hold !== null && hold.decision === null && allowsVisitStep(status, 'decide');

/**
 * Whoever is surely meant to be kept out goes in only on a supervisor's word; of anybody else the desk decides, with a reason.
 * @param levels of the entries that hold them
 */
export function needsSupervisor({ causes }: VisitHold, levels: ReadonlyMap<string, WatchLevel>): boolean {
  return causes.some(
    ({ of, record, grade }) => of === 'watchEntries' && grade !== 'possible' && levels.get(record) === 'refuse',
  );
}

/** @returns what may be done with a visit now, and by this person. */
export function stepsOfVisit(visit: Visit, role: AppRole | null): VisitStep[] {
  return visitStepNames.filter((step) => mayTake(visit, step, role));
}

function mayTake(visit: Visit, step: VisitStep, role: AppRole | null): boolean {
  if (visit.voided || role === null || !allowsVisitStep(visit.status, step)) return false;
  if (step === 'decide') return isHeld(visit);
  // §3.8: what is over is the supervisor's to correct.
  return step !== 'correct' || role === 'supervisor' || isPresent(visit.status);
}

/** @returns UTC ms by which somebody should be gone. */
export function leaveByOf({ arrivedAt, leaveBy }: Pick<Visit, 'arrivedAt' | 'leaveBy'>, p: Parameters): number {
  return leaveBy ?? arrivedAt + p['visitor.stayHours'] * hour;
}

/** @returns UTC ms after which nobody believes any more that they are inside. */
export function expiresAt(visit: Pick<Visit, 'arrivedAt' | 'leaveBy'>, p: Parameters): number {
  return Math.max(visit.arrivedAt + p['visitor.expireHours'] * hour, leaveByOf(visit, p));
}

/** @returns what falls due for a visit: a decision, the host's answer, and that they should be gone. */
export function visitTimers(visit: Visit, p: Parameters): Timer[] {
  if (visit.voided) return [];
  const timers: Timer[] = isHeld(visit) ? [{ rule: 'visitHeld', dueAt: visit.hold?.heldAt ?? visit.arrivedAt }] : [];
  if (!isInside(visit.status)) return timers;
  timers.push({ rule: 'overstay', dueAt: leaveByOf(visit, p) });
  if (visit.status === 'registered') {
    timers.push({ rule: 'hostAnswer', dueAt: visit.arrivedAt + p['visitor.registerWithinMinutes'] * minute });
  }
  return timers;
}
