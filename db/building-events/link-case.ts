import { DeskError } from '../../shared/errors.ts';
import { isCoveredByEvent, refusalToLink } from '../../shared/registers/building-event-rules.ts';
import { allowsEventStep } from '../../shared/registers/building-event-states.ts';
import { answersOfEvent, type BuildingEvent } from '../../shared/registers/building-events.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { isLate, lineStates } from '../../shared/registers/notifications.ts';
import { change } from '../cases/case-change.ts';
import { viewOf } from '../cases/case-view.ts';
import { begun, nextCheck } from '../cases/rounds.ts';
import { attemptsOf } from '../cases/timeline.ts';
import { refuse } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { eventFor, renewEventTimers } from './event-change.ts';

/**
 * What linking makes of a case. Where the event's telling covers it, nobody is told or asked a second time: lines that are still
 * open and the three hours go; what was told, and a minute that was missed, stay.
 * @param answerSaid version of the wording that the caller has heard on the telephone just now; 0: none
 */
export function asCaller(act: Act, c: Case, e: BuildingEvent, answerSaid: number): Case {
  const answerTold = Math.min(answerSaid, answersOfEvent(e).length);
  const linked: Case = {
    ...c,
    buildingEventId: e.id,
    linkedAt: act.now,
    ...(answerTold > 0 && heard(act, c, answerTold)),
  };
  return isCoveredByEvent(c) ? { ...linked, ...covered(act, c) } : linked;
}

/** The caller knows the official wording: that is an answer, promised or owed to a complaint (§3.1 rule 3, S11). */
export function heard(act: Act, c: Case, answerTold: number): Partial<Case> {
  return {
    answerTold,
    answerToldAt: act.now,
    promisedReplyAt: null,
    firstReplyAt: c.firstReplyAt ?? act.now,
    lastToldAt: act.now,
  };
}

function covered(act: Act, c: Case): Partial<Case> {
  const told = lineStates(c.notify, attemptsOf(act, c)).filter((line) => line.told !== undefined);
  const waits = c.status === 'registered';
  const missed = waits && c.notifyDueAt !== null && isLate(c.notifyDueAt, act.now);
  const noMinute = told.length === 0 && !missed;
  return {
    checkDueAt: null,
    ...(waits && {
      status: 'notified',
      notifiedAt: act.now,
      notify: told.map(({ party, counted }) => ({ party, counted })),
      ...(noMinute && { notifyFrom: null, notifyDueAt: null }),
      ...(missed && { minuteMet: false }),
    }),
  };
}

/** @throws DeskError `stateForbids` when the case cannot be one of the event's callers */
export function refuseLink(c: Case, e: BuildingEvent): void {
  const code = refusalToLink(c, e);
  if (code) throw new DeskError(code);
}

/** A07: no caller is promised a time while nobody has released one. @param eventId of the case */
export function refusePromise(look: Look, eventId: string | null, promisedReplyAt: number | null): void {
  if (eventId === null || promisedReplyAt === null) return;
  const { status } = read(look, 'buildingEvents', eventId);
  if (status === 'noWording') refuse([{ field: 'promisedReplyAt', code: 'noWording' }]);
}

/** Links a case that is in the book already. @returns the case as it is now */
export function linkTo(act: Act, c: Case, e: BuildingEvent): Case {
  refuseLink(c, e);
  const entry = { kind: 'did', action: 'linkCase', text: e.title, details: { buildingEvent: e.no } } as const;
  return change(act, c, asCaller(act, c, e, 0), entry);
}

export const linkToEvent: Write<'buildingEvents.link'> = (act, { eventId, caseId }) => {
  const e = eventFor(act, eventId, 'link');
  const after = linkTo(act, read(act, 'cases', caseId), e);
  act.append('buildingEvents', e.id, { kind: 'did', action: 'linkCase', text: after.no });
  renewEventTimers(act, e);
  return viewOf(act, after);
};

/** The case is on its own again. Where the event's telling stood for its own, its minute begins now. */
export function takeFrom(act: Act, c: Case, e: BuildingEvent, reason: string): Case {
  const alone: Case = { ...c, buildingEventId: null, linkedAt: null, answerTold: 0, answerToldAt: null };
  const byEvent = c.status === 'notified' && c.notifiedAt === c.linkedAt && isCoveredByEvent(c);
  const fields = byEvent
    ? { ...begun(act, alone), registeredAt: c.registeredAt, notifiedAt: null }
    : { ...alone, checkDueAt: c.completedAt === null ? (c.checkDueAt ?? nextCheck(act)) : c.checkDueAt };
  const entry = { kind: 'did', action: 'unlinkCase', text: reason, details: { buildingEvent: e.no } } as const;
  return change(act, c, fields, entry);
}

export const unlinkFromEvent: Write<'buildingEvents.unlink'> = (act, { caseId, reason }) => {
  const c = read(act, 'cases', caseId);
  if (c.buildingEventId === null || c.voided) throw new DeskError('stateForbids');
  const e = eventFor(act, c.buildingEventId, 'unlink');
  const after = takeFrom(act, c, e, reason);
  act.append('buildingEvents', e.id, { kind: 'did', action: 'unlinkCase', text: `${c.no} ${reason}` });
  renewEventTimers(act, e);
  return viewOf(act, after);
};

/** @returns true when a case may be taken from its event again */
export function mayUnlink(look: Look, c: Case): boolean {
  if (c.buildingEventId === null || c.voided) return false;
  return allowsEventStep(read(look, 'buildingEvents', c.buildingEventId).status, 'unlink');
}
