import { outcomeOf, slotOf } from '../../shared/registers/answers.ts';
import type { Case, NotifyLine } from '../../shared/registers/cases.ts';
import { slipReopened } from '../../shared/registers/complaint-slip.ts';
import { notifyLines, reopenLines } from '../../shared/registers/notify-matrix.ts';
import type { Act, Look } from '../store/act.ts';
import { reachFor } from './case-view.ts';

/** @returns the parties a case must be told to, as the directory stands now. */
export function linesFor(look: Look, c: Case): NotifyLine[] {
  return notifyLines(c, (party) => reachFor(look, party, c.zoneId).length > 0);
}

/** The one-minute clock from now on; it does not run where nobody must be told. */
export function minuteFrom(act: Act, lines: readonly NotifyLine[]): Pick<Case, 'notifyFrom' | 'notifyDueAt'> {
  if (lines.length === 0) return { notifyFrom: null, notifyDueAt: null };
  return { notifyFrom: act.now, notifyDueAt: act.now + act.parameters['notify.maxSeconds'] * 1000 };
}

/** @returns UTC ms of the next time the desk asks why a case is not finished (Q06). */
export function nextCheck(act: Act): number {
  return act.now + act.parameters['case.unfinishedHours'] * 3_600_000;
}

/** @returns UTC ms of the first such time for a case: an agreed time starts the hours (A17, Q06) */
export function checkFrom(act: Act, c: Case): number {
  return Math.max(act.now, slotOf(c) ?? 0) + act.parameters['case.unfinishedHours'] * 3_600_000;
}

/** What registering sets. What is not accepted or not wanted is told to nobody (A13, A17). */
export function registered(act: Act, c: Case): Case {
  const outcome = outcomeOf(c);
  return outcome === 'registered' ? begun(act, c) : { ...c, status: outcome, registeredAt: act.now };
}

/** Both clocks begin (Q04, Q06). */
export function begun(act: Act, c: Case): Case {
  const notify = linesFor(act, c);
  return {
    ...c,
    status: 'registered',
    registeredAt: act.now,
    notify,
    ...minuteFrom(act, notify),
    checkDueAt: checkFrom(act, c),
  };
}

/** What a dissatisfied caller sets: a new round, in which everybody must be told anew (S01 rule 6). */
export function reopened(act: Act, c: Case): Partial<Case> {
  const notify = reopenLines(c, (party) => reachFor(act, party, c.zoneId).length > 0);
  return {
    status: 'reopened',
    reopened: c.reopened + 1,
    notify,
    ...minuteFrom(act, notify),
    notifiedAt: null,
    notifiedOverride: null,
    checkDueAt: nextCheck(act),
    completedAt: null,
    hrToldAt: null,
    closedAt: null,
    closeReason: null,
    ...slipReopened,
    deferredUntil: null,
    deferReason: '',
  };
}
