import type { CaseView } from '../../shared/contract/cases.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Case } from '../../shared/registers/cases.ts';
import {
  type Attempt,
  allTold,
  isLate,
  type LineState,
  lineStates,
  secondsFromIntake,
  settles,
} from '../../shared/registers/notifications.ts';
import { isNight } from '../../shared/registers/timers.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { patch } from '../store/records.ts';
import { caseFor, change, renewTimers } from './case-change.ts';
import { viewOf } from './case-view.ts';
import { attemptsOf } from './timeline.ts';

/** S10: one attempt to tell a party, with the machine's time. Telling late takes a reason (A03), and so does a refusal. */
export const notifyParty: Write<'cases.notify'> = (act, input) => {
  const c = caseFor(act, input.caseId, 'notify');
  const line = lineStates(c.notify, attemptsOf(act, c)).find(({ party }) => party === input.party);
  const attempt = attemptOf(act, c, line, input);
  const noReason = [{ field: 'reason', code: 'required' } as const];
  if (attempt.reason === '') {
    if (attempt.late && settles(attempt)) throw new DeskError('lateNeedsReason', { faults: noReason });
    if (attempt.ack === 'refused') refuse(noReason);
  }
  act.append('cases', c.id, { kind: 'told', attempt });
  return afterTelling(act, c);
};

function attemptOf(act: Act, c: Case, line: LineState | undefined, input: ParsedOf<'cases.notify'>): Attempt {
  const { caseId: _, ...said } = input;
  const open = line !== undefined && line.told === undefined;
  return {
    ...said,
    at: act.now,
    secondsFromIntake: secondsFromIntake(c.notifyFrom ?? c.createdAt, act.now),
    late: open && c.notifyDueAt !== null && isLate(c.notifyDueAt, act.now),
    night: isNight(act.now, act.parameters, act.site.timeZone),
    round: c.reopened,
  };
}

/** Makes a case `notified` as soon as every counted party is told (S01, S02). */
export function afterTelling(act: Act, c: Case): CaseView {
  const states = lineStates(c.notify, attemptsOf(act, c));
  const open = c.status === 'registered' || c.status === 'reopened';
  const told = open && states.length > 0 && allTold(states);
  const inTime = states.every((line) => !line.counted || line.told?.late === false);
  const after = told
    ? patch(act, 'cases', c, { status: 'notified', notifiedAt: act.now, minuteMet: c.minuteMet ?? inTime })
    : c;
  renewTimers(act, after);
  return viewOf(act, after);
}

/** A04: a supervisor lets the case count as notified; a party that was not reached fails the minute. */
export const acceptNotified: Write<'cases.acceptNotified'> = (act, { caseId, reason }) => {
  const c = caseFor(act, caseId, 'acceptNotified');
  const after = change(
    act,
    c,
    { status: 'notified', notifiedAt: act.now, notifiedOverride: reason, minuteMet: c.minuteMet ?? false },
    { kind: 'did', action: 'acceptNotified', text: reason },
  );
  return viewOf(act, after);
};
