import { DeskError, type FaultAt } from '../../shared/errors.ts';
import type { Case } from '../../shared/registers/cases.ts';
import {
  type Attempt,
  isLate,
  type LineState,
  lineStates,
  secondsFromIntake,
  settles,
} from '../../shared/registers/notifications.ts';
import { isNight } from '../../shared/registers/timers.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import { attemptsOf, lateTellings } from './timeline.ts';

/** What has parties to tell: a case in its present round, a building-wide event, an incident. */
export type Tellable = Pick<Case, 'id' | 'reopened' | 'notify' | 'createdAt' | 'notifyFrom' | 'notifyDueAt'>;
/** Whose timeline it stands in. */
type Told = 'cases' | 'buildingEvents' | 'incidents';
/** One attempt as the desk says it. */
export type Said = Pick<Attempt, 'party' | 'toPerson' | 'phone' | 'channel' | 'ack' | 'reason'>;

/**
 * S10: one attempt to tell a party, with the machine's time, in the record's timeline.
 * @throws DeskError `lateNeedsReason` when it settles its line too late without a reason (A03), `invalid` for a refusal without one
 */
export function attempted(act: Act, register: Told, to: Tellable, said: Said): Attempt {
  const line = lineStates(to.notify, attemptsOf(act, to)).find(({ party }) => party === said.party);
  const awaiting = line?.told ? undefined : awaitingReason(act, to, said);
  const attempt = attemptOf(act, to, line, said, awaiting?.at ?? act.now);
  if (attempt.reason === '') {
    if (attempt.late && settles(attempt)) askReason(act, register, to, attempt, awaiting);
    if (attempt.ack === 'refused') refuse(noReason);
  }
  act.append(register, to.id, { kind: 'told', attempt });
  return attempt;
}

const noReason: FaultAt[] = [{ field: 'reason', code: 'required' }];
/** How long, in ms, a moment waits for its reason. */
const reasonWithin = 10 * 60_000;

/** @returns the late telling that this one gives the reason for: it happened when it was first said to have happened. */
function awaitingReason(act: Act, to: Tellable, { party, ack }: Said): Attempt | undefined {
  return lateTellings(act, to).findLast(
    (told) => told.party === party && told.ack === ack && act.now - told.at <= reasonWithin,
  );
}

function askReason(act: Act, register: Told, to: Tellable, attempt: Attempt, awaiting: Attempt | undefined): never {
  if (!awaiting) {
    act.append(register, to.id, { kind: 'awaitsReason', attempt });
    act.keepOnRefusal();
  }
  throw new DeskError('lateNeedsReason', { faults: noReason });
}

function attemptOf(act: Act, to: Tellable, line: LineState | undefined, said: Said, at: number): Attempt {
  const open = line !== undefined && line.told === undefined;
  return {
    ...said,
    at,
    secondsFromIntake: secondsFromIntake(to.notifyFrom ?? to.createdAt, at),
    late: open && to.notifyDueAt !== null && isLate(to.notifyDueAt, at),
    night: isNight(at, act.parameters, act.site.timeZone),
    round: to.reopened,
  };
}
