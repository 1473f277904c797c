import type { ParsedOf } from '../../shared/contract/index.ts';
import { DeskError } from '../../shared/errors.ts';
import { refusalOfAction } from '../../shared/registers/case-permissions.ts';
import { allows } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { caseFor, change, factsOf, missingOf } from '../cases/case-change.ts';
import { plannedFor } from '../cases/case-deadlines.ts';
import { closeCase } from '../cases/closing.ts';
import { nextCheck } from '../cases/rounds.ts';
import { refuse } from '../directory/saving.ts';
import { tryFollowUp } from '../follow-ups/calls.ts';
import { finish } from '../follow-ups/finish.ts';
import { plan } from '../follow-ups/plan.ts';
import { calledBack } from '../orders/follow-case.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { callersOf, eventFor, renewEventTimers, takeEventStep } from './event-change.ts';
import { eventView } from './event-view.ts';

/** S12: the department says how it stands; the desk asks again after the same time. */
export const askAboutEvent: Write<'buildingEvents.ask'> = (act, { eventId, askedPerson, text }) => {
  const e = eventFor(act, eventId, 'ask');
  const entry = { kind: 'did', action: 'askEvent', text, details: { askedPerson } } as const;
  return eventView(act, takeEventStep(act, e, 'ask', { checkDueAt: nextCheck(act) }, entry));
};

/**
 * It is over: every caller's case is completed with the event's result. They are asked about in one pass, a complaint on its own
 * (S14); what nobody was told of yet stays open as it is.
 */
export const endBuildingEvent: Write<'buildingEvents.end'> = (act, { eventId, reportedBy, result }) => {
  const e = eventFor(act, eventId, 'end');
  for (const { c } of callersOf(act, e)) complete(act, c, reportedBy, result);
  const fields = { endedAt: act.now, endReportedBy: reportedBy, result, checkDueAt: null };
  const entry = { kind: 'did', action: 'endEvent', text: result, details: { reportedBy } } as const;
  return eventView(act, takeEventStep(act, e, 'end', fields, entry));
};

function complete(act: Act, c: Case, reportedBy: string, result: string): void {
  if (c.completedAt !== null || !allows(c.status, 'complete')) return;
  const fields = { status: 'followUpPending', completedAt: act.now, result, workedBy: reportedBy } as const;
  calledBack(act, c.id, reportedBy, result);
  if (c.kind === 'complaint') plan(act, { ...c, ...fields });
  change(act, c, fields, { kind: 'did', action: 'complete', text: result, details: { reportedBy } });
}

/**
 * S14 in one pass. Satisfied: the case closes where the desk may close it. Dissatisfied: an ordinary case again, for a second
 * treatment. No answer: it goes to the follow-ups, where it is tried again.
 */
export const followUpCallers: Write<'buildingEvents.followUp'> = (act, { eventId, caseIds, ...said }) => {
  const e = eventFor(act, eventId, 'followUp');
  if (said.result === 'dissatisfied' && said.opinion === '') refuse([{ field: 'opinion', code: 'required' }]);
  const owed = new Set(callersOf(act, e).flatMap(({ c, owesAsking }) => (owesAsking ? [c.id] : [])));
  for (const id of new Set(caseIds)) {
    if (!owed.has(id)) throw new DeskError('stateForbids');
    ask(act, caseFor(act, id, 'followUp'), said);
  }
  renewEventTimers(act, e);
  act.touched.push({ register: 'buildingEvents', id: e.id });
  return eventView(act, e);
};

type Answer = Pick<ParsedOf<'buildingEvents.followUp'>, 'result' | 'opinion'>;
const unrated = { attitude: null, efficiency: null, effect: null, overall: null } as const;

function ask(act: Act, c: Case, { result, opinion }: Answer): void {
  if (result === 'noAnswer') {
    plan(act, c);
    const followUpId = plannedFor(act, c.id)?.id;
    if (followUpId !== undefined) tryFollowUp(act, { followUpId, result, nextAt: null });
    return;
  }
  const caller = act.db.row<{ name: string }>('SELECT name FROM staff WHERE id = ?', act.actor.id)?.name ?? '';
  finish(act, c, { ...unrated, quietReason: '', caller, method: 'phone', result, opinion });
  if (result === 'satisfied') closeIfAllowed(act, read(act, 'cases', c.id));
}

function closeIfAllowed(act: Act, c: Case): void {
  const facts = factsOf(act, c, [], missingOf(act, c).length);
  if (refusalOfAction(c, 'close', facts) === null) closeCase(act, { caseId: c.id, reason: '' });
}

/** Everybody was asked. */
export const closeBuildingEvent: Write<'buildingEvents.close'> = (act, { eventId }) => {
  const e = eventFor(act, eventId, 'close');
  const entry = { kind: 'did', action: 'closeEvent', text: '' } as const;
  return eventView(act, takeEventStep(act, e, 'close', { closedAt: act.now }, entry));
};
