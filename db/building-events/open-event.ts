import { DeskError } from '../../shared/errors.ts';
import { eventLines, refusalToLink } from '../../shared/registers/building-event-rules.ts';
import type { BuildingEvent } from '../../shared/registers/building-events.ts';
import { caseType } from '../../shared/registers/case-types.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { reachFor } from '../cases/case-view.ts';
import { nextCheck } from '../cases/rounds.ts';
import { minuteAt } from '../cases/since-then.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, freshBase, read } from '../store/records.ts';
import { futureFaults } from '../store/times.ts';
import { callersOf, eventFor, renewEventTimers, takeEventStep } from './event-change.ts';
import { eventView } from './event-view.ts';
import { linkTo, takeFrom } from './link-case.ts';

/** S03: opens an event with the similar reports that are already there; its one-minute clock begins. */
export const openBuildingEvent: Write<'buildingEvents.open'> = (act, { caseIds, paper, ...said }) => {
  if (act.db.row('SELECT 1 FROM buildingEvents WHERE id = ?', said.id)) throw new DeskError('alreadySaved');
  refuse(futureFaults(act.now, { startedAt: said.startedAt }));
  const cases = caseIds.map((id) => read(act, 'cases', id)).filter((c) => refusalToLink(c, said) === null);
  // Somebody else was quicker: the same callers make no second event.
  if (caseIds.length > 0 && cases.length === 0) throw new DeskError('stateForbids');
  const startedAt = said.startedAt ?? Math.min(act.now, ...cases.map((c) => c.occurredAt));
  const e = { ...blankEvent(act, { ...said, startedAt }), ...(paper && minuteAt(act, startedAt)) };
  create(act, 'buildingEvents', e, startedAt);
  fromPaper(act, 'buildingEvents', e.id, { at: startedAt, field: 'startedAt' }, paper);
  act.append('buildingEvents', e.id, { kind: 'did', action: 'openEvent', text: e.scope });
  for (const c of cases) {
    linkTo(act, c, e);
    act.append('buildingEvents', e.id, { kind: 'did', action: 'linkCase', text: c.no });
  }
  renewEventTimers(act, e);
  return eventView(act, e);
};

function blankEvent(
  act: Act,
  { id, ...said }: Pick<BuildingEvent, 'id' | 'type' | 'title' | 'scope' | 'startedAt'>,
): BuildingEvent {
  const dept = caseType(said.type)?.dept ?? 'engineering';
  return {
    ...freshBase(act, 'buildingEvents', id),
    ...said,
    status: 'noWording',
    notify: eventLines(dept, (party) => reachFor(act, party, null).length > 0),
    notifyFrom: act.now,
    notifyDueAt: act.now + act.parameters['notify.maxSeconds'] * 1000,
    notifiedAt: null,
    minuteMet: null,
    reportedToSupervisorAt: null,
    reportedToManagerAt: null,
    officialAnswer: '',
    officialAnswerBy: null,
    officialAnswerAt: null,
    earlierAnswers: [],
    owedAnswer: 0,
    checkDueAt: nextCheck(act),
    endedAt: null,
    endReportedBy: '',
    result: '',
    closedAt: null,
  };
}

/** The scope grows with the callers; what stood there before stays readable. */
export const correctBuildingEvent: Write<'buildingEvents.correct'> = (act, { eventId, reason, ...fields }) => {
  const e = eventFor(act, eventId, 'correct');
  refuse(futureFaults(act.now, { startedAt: fields.startedAt }));
  const names = ['title', 'scope', 'startedAt'] as const;
  const changed = names
    .filter((field) => e[field] !== fields[field])
    .map((field) => ({ field, before: String(e[field]), after: String(fields[field]) }));
  if (changed.length === 0) return eventView(act, e);
  return eventView(act, takeEventStep(act, e, 'correct', fields, { kind: 'corrected', reason, fields: changed }));
};

/** Opened by mistake: every case is on its own again, and nothing is deleted (§3.1 rule 9). */
export const voidBuildingEvent: Write<'buildingEvents.void'> = (act, { eventId, reason }) => {
  const e = eventFor(act, eventId, 'void');
  for (const { c } of callersOf(act, e)) takeFrom(act, c, e, reason);
  const fields = { voided: true, voidReason: reason, voidedBy: act.actor.id };
  return eventView(act, takeEventStep(act, e, 'void', fields, { kind: 'did', action: 'voidEvent', text: reason }));
};
