import { DeskError } from '../../shared/errors.ts';
import { partyOfDepartment } from '../../shared/registers/notify-matrix.ts';
import { refuse } from '../directory/saving.ts';
import type { Write } from '../store/handler.ts';
import { caseFor, change } from './case-change.ts';
import { viewOf } from './case-view.ts';
import { refuseChanged } from './unchanged.ts';

/** S11: the supervisor hands it to the department, with the deadline; a new department stands on the page to be told. */
export const assignCase: Write<'cases.assign'> = (act, { caseId, was, ...assigned }) => {
  const c = caseFor(act, caseId, 'assign');
  if (assigned.rectifyBy <= act.now) refuse([{ field: 'rectifyBy', code: 'range' }]);
  refuseChanged(c, { rectifyBy: was });
  const party = partyOfDepartment(assigned.responsibleDept);
  const known = c.notify.some((line) => line.party === party);
  const notify = known ? c.notify : [...c.notify, { party, counted: false }];
  const details = { responsibleDept: assigned.responsibleDept, responsiblePerson: assigned.responsiblePerson };
  const fields = { ...assigned, notify, assignedBy: act.actor.id, assignedAt: act.now };
  return viewOf(act, change(act, c, fields, { kind: 'did', action: 'assign', text: '', details }));
};

/** S11: what was found out and what is to be done, as far as it is known; one step of the timeline for each save. */
export const investigateCase: Write<'cases.investigate'> = (act, { caseId, was, ...said }) => {
  const c = caseFor(act, caseId, 'investigate');
  refuseChanged(c, was);
  if (Object.values(said).every((value) => value === '' || value === null)) {
    refuse([{ field: 'investigation', code: 'required' }]);
  }
  const { customerAgreedPlan, ...texts } = said;
  const written = Object.entries(texts).filter(
    ([field, value]) => value !== '' && value !== c[field as keyof typeof texts],
  );
  const agreed = customerAgreedPlan !== null && customerAgreedPlan !== c.customerAgreedPlan;
  const details = {
    ...Object.fromEntries(written),
    ...(agreed && { customerAgreedPlan: String(customerAgreedPlan) }),
  };
  return viewOf(act, change(act, c, said, { kind: 'did', action: 'investigate', text: '', details }));
};

/** S11: the customer hears what came of it; it counts as word given, too. */
export const tellResult: Write<'cases.tellResult'> = (act, { caseId, text }) => {
  const c = caseFor(act, caseId, 'tellResult');
  const told = { resultToCustomerAt: act.now, firstReplyAt: c.firstReplyAt ?? act.now, lastToldAt: act.now };
  const entry = { kind: 'did', action: 'tellResult', text } as const;
  return viewOf(act, change(act, c, { ...told, promisedReplyAt: null }, entry));
};

/** S11: the supervisor's judgement; it may be changed, each one stays in the timeline. */
export const judgeCase: Write<'cases.judge'> = (act, { caseId, isValid, text }) => {
  const c = caseFor(act, caseId, 'judge');
  const entry = { kind: 'did', action: 'judge', text, details: { isValid: String(isValid) } } as const;
  return viewOf(act, change(act, c, { isValid }, entry));
};

/** S11: more than one department can cope with: the managers decide (`decide` ends it). */
export const referCase: Write<'cases.refer'> = (act, { caseId, toPerson, reason }) => {
  const c = caseFor(act, caseId, 'refer');
  const entry = { kind: 'did', action: 'refer', text: reason, details: { toPerson } } as const;
  return viewOf(act, change(act, c, { referredAt: act.now, referredTo: toPerson }, entry));
};

/** A46: whoever cannot answer asks the supervisor; the answer is owed in five minutes. */
export const askSupervisor: Write<'cases.askSupervisor'> = (act, { caseId, text }) => {
  const c = caseFor(act, caseId, 'askSupervisor');
  if (c.voided) throw new DeskError('stateForbids');
  const fields = { supervisorAskedAt: act.now, supervisorAnsweredAt: null };
  return viewOf(act, change(act, c, fields, { kind: 'did', action: 'askSupervisor', text }));
};
