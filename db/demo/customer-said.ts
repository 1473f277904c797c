import type { ParsedOf } from '../../shared/contract/index.ts';
import { plannedFor } from '../cases/case-deadlines.ts';
import { followUpCase, tryFollowUp } from '../follow-ups/calls.ts';
import type { Act } from '../store/act.ts';

type Said = ParsedOf<'cases.followUp'>;
const usual = { satisfied: 'satisfied', partly: 'basically', dissatisfied: 'dissatisfied', unreachable: null } as const;

/** Calls the customer back by the rules of the desk. Whoever cannot be reached was tried before, so it was planned. */
export function customerSaid(act: Act, caseId: string, result: Said['result'], opinion: string) {
  const planned = plannedFor(act, caseId);
  if (result === 'unreachable' && planned)
    tryFollowUp(act, { followUpId: planned.id, result: 'noAnswer', nextAt: null });
  const rating = usual[result];
  const rated = { attitude: rating, efficiency: rating, effect: rating, overall: rating };
  const caller = planned?.responsibleName || '客服助理';
  return followUpCase(act, { caseId, caller, method: 'phone', result, opinion, quietReason: '客户约定', ...rated });
}
