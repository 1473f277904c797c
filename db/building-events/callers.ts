import type { ParsedOf } from '../../shared/contract/index.ts';
import { DeskError } from '../../shared/errors.ts';
import { answersOfEvent, type BuildingEvent } from '../../shared/registers/building-events.ts';
import { missingAtIntake } from '../../shared/registers/case-rules.ts';
import { caseType } from '../../shared/registers/case-types.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { blankCase } from '../cases/blank-case.ts';
import { change, startTimers } from '../cases/case-change.ts';
import { linkFaults } from '../cases/intake-faults.ts';
import { calledBy, isOffice, placed } from '../cases/intake-place.ts';
import { refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create } from '../store/records.ts';
import { futureFaults } from '../store/times.ts';
import { callersOf, eventFor, renewEventTimers } from './event-change.ts';
import { eventView } from './event-view.ts';
import { asCaller, heard } from './link-case.ts';
import { joined } from './link-on-saving.ts';

/**
 * S03 fast entry: unit, name and phone make a case of its own with its own number. The event says what and where; its telling
 * stands for the case's, so nobody has to be told forty times.
 */
export const addCaller: Write<'buildingEvents.addCaller'> = (act, input) => {
  refuseSecondSave(act, 'cases', input.id);
  const e = eventFor(act, input.eventId, 'addCaller');
  refuse([...linkFaults(act, input), ...futureFaults(act.now, { receivedAt: input.receivedAt ?? null })]);
  const c = asCaller(act, asSaid(act, e, input), e, input.answerSaid);
  refuse(missingAtIntake(c, isOffice(act, c.unitId)));
  create(act, 'cases', c, c.occurredAt);
  fromPaper(act, 'cases', c.id, { at: c.receivedAt, field: 'receivedAt' }, input.paper);
  act.append('cases', c.id, { kind: 'did', action: 'register', text: '' });
  startTimers(act, c);
  joined(act, e.id, c);
  dropDraft(act, c.id);
  return eventView(act, e);
};

function asSaid(act: Act, e: BuildingEvent, input: ParsedOf<'buildingEvents.addCaller'>): Case {
  const { unitId, contactId, callerName, phone, ext, place } = input;
  const type = caseType(e.type);
  const receivedAt = input.receivedAt ?? act.now;
  return calledBy(
    act,
    placed(act, {
      ...blankCase(act, input.id),
      ...{ unitId, contactId, callerName, phone, ext, place },
      publicArea: unitId === null,
      category: type?.category ?? 'other',
      subCategory: e.type,
      responsibleDept: type?.dept ?? 'engineering',
      locationDetail: e.scope,
      content: e.title,
      occurredAt: Math.min(e.startedAt, act.now),
      receivedAt,
      enteredLate: input.paper !== undefined || act.now - receivedAt > act.parameters['entry.lateMinutes'] * 60_000,
      registeredAt: act.now,
    }),
  );
}

/** Callers who were called back, each with who told them what and when; a try in vain counts as one (S14). */
export const tellCallers: Write<'buildingEvents.tellCallers'> = (act, { eventId, caseIds, result }) => {
  const e = eventFor(act, eventId, 'tellCallers');
  const owed = new Map(callersOf(act, e).flatMap(({ c, owesCallBack }) => (owesCallBack ? [[c.id, c]] : [])));
  const version = answersOfEvent(e).length;
  for (const id of new Set(caseIds)) {
    const c = owed.get(id);
    // Told meanwhile by somebody else: what is on the screen is old.
    if (!c) throw new DeskError('stateForbids');
    const details = { buildingEvent: e.no, ...(result === 'noAnswer' && { attempt: result }) };
    const entry = { kind: 'did', action: 'tellWording', text: e.officialAnswer, details } as const;
    change(act, c, result === 'told' ? heard(act, c, version) : {}, entry);
  }
  renewEventTimers(act, e);
  act.touched.push({ register: 'buildingEvents', id: e.id });
  return eventView(act, e);
};
