import type { CaseView } from '../../shared/contract/cases.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
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
import { orderOnTelling } from '../orders/make-order.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { patch } from '../store/records.ts';
import { caseFor, change, renewTimers } from './case-change.ts';
import { viewOf } from './case-view.ts';
import { stateWhenTold } from './outcome.ts';
import { attemptsOf, lateTellings } from './timeline.ts';

/** S10: one attempt to tell a party, with the machine's time. Telling late takes a reason (A03), and so does a refusal. */
export const notifyParty: Write<'cases.notify'> = (act, input) => {
  const c = caseFor(act, input.caseId, 'notify');
  const line = lineStates(c.notify, attemptsOf(act, c)).find(({ party }) => party === input.party);
  const awaiting = line?.told ? undefined : awaitingReason(act, c, input);
  const attempt = attemptOf(act, c, line, input, awaiting?.at ?? act.now);
  if (attempt.reason === '') {
    if (attempt.late && settles(attempt)) askReason(act, c, attempt, awaiting);
    if (attempt.ack === 'refused') refuse(noReason);
  }
  act.append('cases', c.id, { kind: 'told', attempt });
  orderOnTelling(act, c, attempt);
  return afterTelling(act, c);
};

const noReason: FaultAt[] = [{ field: 'reason', code: 'required' }];
/** How long, in ms, a moment waits for its reason. */
const reasonWithin = 10 * 60_000;

/** @returns the late telling that this one gives the reason for: it happened when it was first said to have happened. */
function awaitingReason(act: Act, c: Case, { party, ack }: ParsedOf<'cases.notify'>): Attempt | undefined {
  return lateTellings(act, c).findLast(
    (told) => told.party === party && told.ack === ack && act.now - told.at <= reasonWithin,
  );
}

function askReason(act: Act, c: Case, attempt: Attempt, awaiting: Attempt | undefined): never {
  if (!awaiting) {
    act.append('cases', c.id, { kind: 'awaitsReason', attempt });
    act.keepOnRefusal();
  }
  throw new DeskError('lateNeedsReason', { faults: noReason });
}

function attemptOf(
  act: Act,
  c: Case,
  line: LineState | undefined,
  input: ParsedOf<'cases.notify'>,
  at: number,
): Attempt {
  const { caseId: _, ...said } = input;
  const open = line !== undefined && line.told === undefined;
  return {
    ...said,
    at,
    secondsFromIntake: secondsFromIntake(c.notifyFrom ?? c.createdAt, at),
    late: open && c.notifyDueAt !== null && isLate(c.notifyDueAt, at),
    night: isNight(at, act.parameters, act.site.timeZone),
    round: c.reopened,
  };
}

/** Makes a case `notified` as soon as every counted party is told (S01, S02). */
export function afterTelling(act: Act, c: Case): CaseView {
  const attempts = attemptsOf(act, c);
  const states = lineStates(c.notify, attempts);
  const open = c.status === 'registered' || c.status === 'reopened';
  const told = open && states.length > 0 && allTold(states);
  const inTime = states.every((line) => !line.counted || line.told?.late === false);
  const after = told
    ? patch(act, 'cases', c, {
        status: stateWhenTold(c, act.now),
        notifiedAt: act.now,
        minuteMet: c.minuteMet ?? inTime,
      })
    : c;
  renewTimers(act, after, attempts);
  return viewOf(act, after);
}

/** A04: a supervisor lets the case count as notified; a party that was not reached fails the minute. */
export const acceptNotified: Write<'cases.acceptNotified'> = (act, { caseId, reason }) => {
  const c = caseFor(act, caseId, 'acceptNotified');
  const after = change(
    act,
    c,
    {
      status: stateWhenTold(c, act.now),
      notifiedAt: act.now,
      notifiedOverride: reason,
      minuteMet: c.minuteMet ?? false,
    },
    { kind: 'did', action: 'acceptNotified', text: reason },
  );
  return viewOf(act, after);
};
