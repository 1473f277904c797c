import type { CaseView } from '../../shared/contract/cases.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { isQuiet } from '../../shared/registers/follow-up-plan.ts';
import { type FollowUp, ratingFields } from '../../shared/registers/follow-ups.ts';
import { fold } from '../../shared/text/fold.ts';
import { caseFor, renewTimers } from '../cases/case-change.ts';
import { plannedFor } from '../cases/case-deadlines.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { patch, read } from '../store/records.ts';
import { finish, type Said } from './finish.ts';
import { blankFollowUp } from './plan.ts';

function plannedById(act: Act, id: string): FollowUp {
  const followUp = read(act, 'followUps', id);
  if (followUp.status !== 'planned') throw new DeskError('stateForbids');
  return followUp;
}

/** A try that reached nobody who could answer; each one counts, and another time agreed with the customer is kept. */
export const tryFollowUp: Write<'followUps.attempt'> = (act, { followUpId, result, nextAt }) => {
  const followUp = plannedById(act, followUpId);
  if (result === 'callBackAt' && nextAt === null) refuse([{ field: 'nextAt', code: 'required' }]);
  if (nextAt !== null && nextAt <= act.now) refuse([{ field: 'nextAt', code: 'range' }]);
  const attempts = [...followUp.attempts, { at: act.now, by: act.actor.id, result, nextAt }];
  const after = patch(act, 'followUps', followUp, { attempts, nextAt });
  act.append('cases', followUp.caseId, { kind: 'did', action: 'tried', text: '', details: { attempt: result } });
  renewTimers(act, read(act, 'cases', followUp.caseId));
  return after;
};

/** S14: with content and result written clearly, the floor supervisor is told in the morning what was missed. */
export const remindFollowUp: Write<'followUps.remind'> = (act, { followUpId, toPerson }) => {
  const followUp = plannedById(act, followUpId);
  const after = patch(act, 'followUps', followUp, { remindedAt: act.now });
  act.append('cases', followUp.caseId, { kind: 'did', action: 'remind', text: '', details: { toPerson } });
  renewTimers(act, read(act, 'cases', followUp.caseId));
  return after;
};

export const recordFollowUp: Write<'followUps.record'> = (act, { followUpId, ...said }) => {
  const followUp = plannedById(act, followUpId);
  return recorded(act, caseFor(act, followUp.caseId, 'followUp'), followUp, said);
};

/** From the case itself: the one that is planned for it, or one more that nobody planned. */
export const followUpCase: Write<'cases.followUp'> = (act, { caseId, ...said }) => {
  const c = caseFor(act, caseId, 'followUp');
  return recorded(act, c, plannedFor(act, c.id) ?? blankFollowUp(act, c), said);
};

/** S14, S15: a queue that is hard to fake, on every way to it. @throws DeskError `invalid` with the fields to answer */
function recorded(act: Act, c: Case, followUp: FollowUp, said: Said): CaseView {
  const faults: FaultAt[] = [];
  const rated = followUp.kind === 'repair' && said.result !== 'unreachable';
  for (const field of ratingFields) if (rated && said[field] === null) faults.push({ field, code: 'required' });
  if (fold(said.caller) === fold(c.workedBy)) faults.push({ field: 'caller', code: 'worker' });
  const quiet = (at: number) => isQuiet(at, act.parameters, act.site.timeZone);
  // Whoever asked to be called at that hour is not disturbed.
  const wished = followUp.nextAt !== null && quiet(followUp.nextAt);
  const disturbs = said.method !== 'letter' && quiet(act.now) && !wished;
  if (disturbs && said.quietReason === '') faults.push({ field: 'quietReason', code: 'quiet' });
  if (said.result === 'unreachable' && followUp.attempts.length === 0)
    faults.push({ field: 'result', code: 'untried' });
  if (said.result === 'dissatisfied' && said.opinion === '') faults.push({ field: 'opinion', code: 'required' });
  refuse(faults);
  return finish(act, c, said);
}
