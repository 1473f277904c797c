import { clockText, type Parameters } from '../parameters.ts';
import { addDays } from '../time/calendar.ts';
import { atWallTime, nextWallTime, wallTime, withinHours } from '../time/site-time.ts';
import type { Case } from './cases.ts';
import type { FollowUp } from './follow-ups.ts';

type Completed = Pick<
  Case,
  'kind' | 'severity' | 'responsibleDept' | 'reopened' | 'acceptance' | 'acceptanceSigned' | 'verifyLater'
>;
export type Plan = Pick<FollowUp, 'kind' | 'purpose' | 'mandatoryBecause' | 'dueAt' | 'responsible'>;

/** S15: an order rated dissatisfied, not rated or not signed must be followed up; so must a second treatment. */
function mandatory(c: Completed): Plan['mandatoryBecause'] {
  if (c.reopened > 0 || c.acceptance === 'dissatisfied') return 'dissatisfied';
  if (c.acceptance === 'notGiven') return 'noRating';
  return c.acceptanceSigned === false ? 'unsigned' : 'all';
}

/** Q03. @param hasFloorSupervisor the case's zone has one */
export function callerOf(
  c: Pick<Case, 'severity' | 'responsibleDept'>,
  hasFloorSupervisor: boolean,
): Plan['responsible'] {
  if (c.severity === 'major') return 'manager';
  return c.responsibleDept === 'engineering' && hasFloorSupervisor ? 'floorSupervisor' : 'csAssistant';
}

/**
 * S14, S15: what follows when a case is completed: a repair is asked about the same or the next day, before the evening's
 * rest; a complaint within three days, or in three to five when nothing could be verified on the spot (Q07).
 * @param at UTC ms: the completion
 */
export function planFollowUp(
  c: Completed,
  at: number,
  p: Parameters,
  timeZone: string,
  hasFloorSupervisor: boolean,
): Plan {
  const kind = c.kind === 'complaint' ? 'complaint' : 'repair';
  const rest = { mandatoryBecause: mandatory(c), responsible: callerOf(c, hasFloorSupervisor) };
  if (c.verifyLater) {
    return {
      ...rest,
      kind,
      purpose: 'deferredVerification',
      dueAt: addDays(at, p['complaint.deferredVerifyDaysUntil'], timeZone),
    };
  }
  if (kind === 'complaint') {
    return { ...rest, kind, purpose: 'final', dueAt: addDays(at, p['complaint.finalFollowUpDays'], timeZone) };
  }
  const { date } = wallTime(addDays(at, p['followUp.repair.when'], timeZone), timeZone);
  const evening = atWallTime(date, clockText(p['followUp.quietFrom']), timeZone);
  return { ...rest, kind, purpose: 'final', dueAt: Math.max(evening, at) };
}

/** @returns UTC ms: when the desk is to call, which is the time agreed with the customer, not before a deferred one may be verified. */
export function callAt(f: Pick<FollowUp, 'dueAt' | 'nextAt'>): number {
  return f.nextAt ?? f.dueAt;
}

/**
 * S14: missed yesterday, the floor supervisor is reminded in the morning: on the morning after the day on which it should
 * have been made, tried or reminded of last.
 */
export function morningReminder(
  f: Pick<FollowUp, 'createdAt' | 'kind' | 'dueAt' | 'nextAt' | 'attempts' | 'remindedAt' | 'purpose'>,
  p: Parameters,
  timeZone: string,
): number {
  const wished = f.kind === 'repair' && f.purpose === 'final' ? f.createdAt : f.dueAt;
  const last = Math.max(wished, f.nextAt ?? 0, f.remindedAt ?? 0, ...f.attempts.map(({ at }) => at));
  const midnight = nextWallTime(last, '00:00', timeZone);
  return atWallTime(wallTime(midnight, timeZone).date, clockText(p['followUp.nextMorningReminder']), timeZone);
}

/** S14: avoid rest times. @returns true at noon and in the evening, when a call needs a second thought */
export function isQuiet(at: number, p: Parameters, timeZone: string): boolean {
  const { time } = wallTime(at, timeZone);
  const within = (from: number, until: number) =>
    from !== until && withinHours(time, clockText(from), clockText(until));
  return (
    within(p['followUp.quietFrom'], p['followUp.quietUntil']) ||
    within(p['followUp.noonQuietFrom'], p['followUp.noonQuietUntil'])
  );
}

/** S12: a surge postpones what is only routine; a dissatisfied customer is still called, and a major case is. */
export function isPostponable(f: Pick<FollowUp, 'mandatoryBecause' | 'responsible'>): boolean {
  return f.mandatoryBecause === 'all' && f.responsible !== 'manager';
}
