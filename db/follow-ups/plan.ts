import type { Case } from '../../shared/registers/cases.ts';
import { isReachable } from '../../shared/registers/complaint-slip.ts';
import { planFollowUp } from '../../shared/registers/follow-up-plan.ts';
import type { FollowUp } from '../../shared/registers/follow-ups.ts';
import { plannedFor } from '../cases/case-deadlines.ts';
import { find } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import { create, freshBase, patch } from '../store/records.ts';

const holders = `SELECT name FROM staff WHERE position = ? AND active = 1`;

/** Q03: the name to go with the role that calls; empty when the directory has none. */
function nameOf(act: Act, responsible: FollowUp['responsible'], floorSupervisor: string): string {
  if (responsible === 'floorSupervisor') return floorSupervisor;
  const position = responsible === 'manager' ? 'propertyManager' : 'propertyAssistant';
  return act.db.row<{ name: string }>(holders, position)?.name ?? '';
}

/** @returns a follow-up of the case that nobody has made yet; not in the book */
export function blankFollowUp(act: Act, c: Case, at = act.now): FollowUp {
  const zone = find(act, 'zones', c.zoneId);
  const floorSupervisor = find(act, 'staff', zone?.floorSupervisorId ?? null)?.name ?? '';
  const plan = planFollowUp(c, at, act.parameters, act.site.timeZone, floorSupervisor !== '');
  return {
    ...freshBase(act, 'followUps', act.newId()),
    ...plan,
    status: 'planned',
    caseId: c.id,
    nextAt: null,
    responsibleName: nameOf(act, plan.responsible, floorSupervisor),
    attempts: [],
    remindedAt: null,
    caller: '',
    method: null,
    attitude: null,
    efficiency: null,
    effect: null,
    overall: null,
    result: null,
    opinion: '',
    doneAt: null,
    inQuietHours: false,
    quietReason: '',
    recheck: null,
    recheckNote: '',
    recheckedBy: '',
    recheckedAt: null,
  };
}

/** Plans the follow-up of a case that its department has completed; without name and number there is nobody to ask (S01 rule 9). */
export function plan(act: Act, c: Case, at = act.now): void {
  if (!isReachable(c)) return;
  if (plannedFor(act, c.id)) return;
  const followUp = blankFollowUp(act, c, at);
  create(act, 'followUps', { ...followUp, createdAt: at }, at);
}

/** One that has to be made, whoever wants to close: the planned one, or one that is planned for it. */
export function planMust(act: Act, c: Case, mandatoryBecause: FollowUp['mandatoryBecause']): void {
  if (!isReachable(c)) return;
  const planned = plannedFor(act, c.id);
  if (planned) patch(act, 'followUps', planned, { mandatoryBecause });
  else create(act, 'followUps', { ...blankFollowUp(act, c), mandatoryBecause });
}

/** The case was closed or voided without it: nobody is to call any more. */
export function drop(act: Act, caseId: string): void {
  const followUp = plannedFor(act, caseId);
  if (followUp) patch(act, 'followUps', followUp, { status: 'dropped' });
}
