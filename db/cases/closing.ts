import { closesByRule } from '../../shared/registers/case-permissions.ts';
import { refuse } from '../directory/saving.ts';
import { drop } from '../follow-ups/plan.ts';
import { voidIncidentOf } from '../incidents/incident-change.ts';
import { cancelOrders, closeOrders } from '../orders/follow-case.ts';
import type { Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { caseFor, change } from './case-change.ts';
import { viewOf } from './case-view.ts';

/** §3.8: closing against the rule is a supervisor's and takes a reason. */
export const closeCase: Write<'cases.close'> = (act, { caseId, reason }) => {
  const c = caseFor(act, caseId, 'close');
  if (!closesByRule(c) && reason === '') refuse([{ field: 'reason', code: 'required' }]);
  const entry = { kind: 'did', action: 'close', text: reason } as const;
  closeOrders(act, c.id);
  drop(act, c.id);
  return viewOf(act, change(act, c, { status: 'closed', closedAt: act.now, closeReason: reason || null }, entry));
};

/** §3.1 rule 9: nothing is deleted. */
export const voidCase: Write<'cases.void'> = (act, { caseId, reason }) => {
  const c = caseFor(act, caseId, 'void');
  cancelOrders(act, c.id, reason);
  voidIncidentOf(act, c.id, reason);
  drop(act, c.id);
  const fields = { status: 'voided', voided: true, voidReason: reason, voidedBy: act.actor.id } as const;
  return viewOf(act, change(act, c, fields, { kind: 'did', action: 'void', text: reason }, 'void'));
};

export const noteOnCase: Write<'cases.note'> = (act, { caseId, text }) => {
  const c = caseFor(act, caseId, 'note');
  act.append('cases', c.id, { kind: 'note', text });
  return viewOf(act, c);
};

/** S51: the whole number, and who looked. */
export const revealPhone: Write<'cases.reveal'> = (act, { caseId }) => {
  const { id, phone } = read(act, 'cases', caseId);
  act.append('cases', id, { kind: 'revealed', field: 'phone' });
  return { phone };
};
