import type { CaseView } from '../../shared/contract/cases.ts';
import { DeskError } from '../../shared/errors.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { isQuiet } from '../../shared/registers/follow-up-plan.ts';
import type { FollowUp } from '../../shared/registers/follow-ups.ts';
import { change } from '../cases/case-change.ts';
import { plannedFor } from '../cases/case-deadlines.ts';
import { viewOf } from '../cases/case-view.ts';
import { reopened } from '../cases/rounds.ts';
import type { Act } from '../store/act.ts';
import { create, patch } from '../store/records.ts';
import { blankFollowUp, plan } from './plan.ts';

export type Said = Pick<
  FollowUp,
  'quietReason' | 'caller' | 'method' | 'opinion' | 'attitude' | 'efficiency' | 'effect' | 'overall'
> & {
  result: NonNullable<FollowUp['result']>;
};

/**
 * Writes down what the customer said. Satisfied: the case may be closed. Dissatisfied: a second treatment begins, after
 * closing too (S01 rule 6). Partly: the customer is asked once more.
 * @throws DeskError `stateForbids` for a closed case, unless the customer is dissatisfied
 */
export function finish(act: Act, c: Case, said: Said): CaseView {
  const again = said.result === 'dissatisfied';
  if (isSettled(c.status) && !again) throw new DeskError('stateForbids');
  const done = {
    ...said,
    status: 'done',
    doneAt: act.now,
    inQuietHours: isQuiet(act.now, act.parameters, act.site.timeZone),
  } as const;
  const planned = plannedFor(act, c.id);
  if (planned) patch(act, 'followUps', planned, done);
  else create(act, 'followUps', { ...blankFollowUp(act, c), ...done });
  if (said.result === 'partly') plan(act, c);
  const fields = again ? reopened(act, c) : { status: 'followUpPending' as const };
  const details = { result: said.result, ...(said.caller && { caller: said.caller }) };
  const entry = { kind: 'did', action: again ? 'reopen' : 'followUp', text: said.opinion, details } as const;
  return viewOf(act, change(act, c, { ...fields, followUpResult: said.result }, entry));
}
