import type { CaseView } from '../../shared/contract/cases.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { allTold, lineStates } from '../../shared/registers/notifications.ts';
import { finishFoundReport } from '../found-items/finish-report.ts';
import { orderOnTelling } from '../orders/make-order.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { patch, read } from '../store/records.ts';
import { attempted } from './attempt.ts';
import { caseFor, change, renewTimers } from './case-change.ts';
import { viewOf } from './case-view.ts';
import { stateWhenTold } from './outcome.ts';
import { attemptsOf } from './timeline.ts';

/** S10: one attempt to tell a party, with the machine's time. Telling late takes a reason (A03), and so does a refusal. */
export const notifyParty: Write<'cases.notify'> = (act, { caseId, ...said }) => {
  const c = caseFor(act, caseId, 'notify');
  orderOnTelling(act, c, attempted(act, 'cases', c, said));
  return afterTelling(act, c);
};

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
  if (!told) return viewOf(act, after);
  finishFoundReport(act, after);
  return viewOf(act, read(act, 'cases', c.id));
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
