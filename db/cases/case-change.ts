import { DeskError } from '../../shared/errors.ts';
import type { CaseFacts } from '../../shared/registers/case-permissions.ts';
import { refusalOfAction } from '../../shared/registers/case-permissions.ts';
import { missingAtClose } from '../../shared/registers/case-rules.ts';
import type { CaseAction } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import { owingStates } from '../../shared/registers/incident-states.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import {
  type Attempt,
  allTold,
  type LineState,
  lineStates,
  messageWaits,
} from '../../shared/registers/notifications.ts';
import { priceOpen as isPriceOpen } from '../../shared/registers/order-rules.ts';
import { renewEventTimers } from '../building-events/event-change.ts';
import { surgeNow } from '../follow-ups/surge-now.ts';
import { lastQuote } from '../orders/last-quote.ts';
import type { Act, Look } from '../store/act.ts';
import { patch, read } from '../store/records.ts';
import { plannedFor, timersOf } from './case-deadlines.ts';
import { faultsOfAnswers } from './intake-faults.ts';
import { isOffice } from './intake-place.ts';
import { attemptsOf } from './timeline.ts';

/** @returns what closing a case still asks for (A05), and of an unclear one what its type asks besides. */
export function missingOf(look: Look, c: Case) {
  const missing = missingAtClose(c, isOffice(look, c.unitId));
  return c.status === 'needsClarification' ? [...missing, ...faultsOfAnswers(look, c)] : missing;
}

export function factsOf(look: Look, c: Case, lines: readonly LineState[], missing: number): CaseFacts {
  const planned = plannedFor(look, c.id);
  const openFollowUp = planned && (planned.mandatoryBecause === 'all' ? 'may' : 'must');
  const priceOpen = c.chargeable && c.reopened === 0 && isPriceOpen(c, lastQuote(look, c.id)?.customerDecision ?? null);
  const incidentOwed = isReportOwed(look, c.incidentId);
  return { role: look.actor.role, waiting: !allTold(lines), missing, priceOpen, openFollowUp, incidentOwed };
}

/** @returns true while the incident that an emergency was opened with has no report that stands */
export function isReportOwed({ db }: Look, incidentId: string | null): boolean {
  const row = db.row<Pick<Incident, 'status'>>('SELECT status FROM incidents WHERE id = ?', incidentId);
  return row !== undefined && owingStates.some((state) => state === row.status);
}

/**
 * @returns the case, when the action may be done to it now and by this person
 * @throws DeskError `notFound`, `needsClarification`, `stateForbids` or what the action's own rule says
 */
export function caseFor(act: Look, id: string, action: CaseAction): Case {
  const c = read(act, 'cases', id);
  const missing = missingOf(act, c);
  const lines = lineStates(c.notify, attemptsOf(act, c));
  const code = refusalOfAction(c, action, factsOf(act, c, lines, missing.length));
  if (code === 'caseIncomplete') throw new DeskError(code, { faults: missing });
  if (code) throw new DeskError(code);
  return c;
}

/** The timers of a new case. */
export function startTimers(act: Act, c: Case): void {
  act.setTimers('cases', c.id, timersOf(act, c, false, null, false), []);
}

/** Computes a case's timers again. @param attempts to tell somebody in the present round */
export function renewTimers(act: Act, c: Case, attempts: readonly Attempt[] = attemptsOf(act, c)): void {
  const waiting = messageWaits(lineStates(c.notify, attempts), attempts);
  const planned = plannedFor(act, c.id);
  act.setTimers('cases', c.id, timersOf(act, c, waiting, planned, planned !== null && surgeNow(act) !== null));
}

/**
 * Changes a case, writes its timeline and renews its timers. Whoever goes on with a deferred case whose time has come ends
 * the deferral. @returns the case as it is now
 */
export function change(
  act: Act,
  before: Case,
  fields: Partial<Case>,
  entry: EntryData,
  kind: 'patch' | 'void' = 'patch',
): Case {
  act.append('cases', before.id, entry);
  const back = before.deferredUntil !== null && before.deferredUntil <= act.now;
  const awake = back ? { deferredUntil: null, deferReason: '' } : {};
  const after = patch(act, 'cases', before, { ...awake, ...fields }, kind);
  renewTimers(act, after);
  // An event's own deadlines stand on its callers.
  if (after.buildingEventId !== null && after.status !== before.status) {
    renewEventTimers(act, read(act, 'buildingEvents', after.buildingEventId));
  }
  return after;
}
