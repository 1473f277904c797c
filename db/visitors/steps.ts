import type { ParsedOf } from '../../shared/contract/index.ts';
import type { NoteReaders } from '../../shared/registers/desk-notes.ts';
import { hostFaults, isFormLate } from '../../shared/registers/visit-rules.ts';
import { isPresent } from '../../shared/registers/visit-states.ts';
import { personOf, plainPhone, spellingOf } from '../../shared/registers/visitor-name.ts';
import type { Visit } from '../../shared/registers/visits.ts';
import { leaveNote } from '../desk-notes/leave-note.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, freshBase } from '../store/records.ts';
import { futureFaults, timeFaults } from '../store/times.ts';
import { holdAgain } from './hold.ts';
import { refuseSecondVisit } from './sign-in.ts';
import { takeVisitStep, visitFor, writeVisitStep } from './visit-change.ts';
import { visitView } from './visit-view.ts';

/** A35: who will not register goes to the duty manager, by name, and learns nothing from the desk. */
export const refuseToRegister: Write<'visits.refuse'> = (act, input) => {
  refuseSecondSave(act, 'visits', input.id);
  const arrivedAt = input.arrivedAt ?? act.now;
  refuse([
    input.passedTo === '' ? { field: 'passedTo', code: 'required' } : undefined,
    ...futureFaults(act.now, { arrivedAt }),
  ]);
  const { name, remarks, passedTo } = input;
  const visit: Visit = {
    ...freshBase(act, 'visits', input.id),
    ...{ status: 'passedToDutyManager', refusedToRegister: true, arrivedAt, name, remarks, passedTo },
    ...{ contact: '', company: '', purpose: null, purposeText: '', unitId: null, place: '', visitedPerson: '' },
    ...{ appointment: false, permitId: null, firstVisit: false, receivedBy: act.actor.id },
    ...{ hostNotifiedAt: null, hostAccepted: null, badgeNo: '', leaveBy: null, leftAt: null, leftBy: null },
    ...{ receptionEndedAt: null, registeredAt: null, formLate: null, expiredAt: null, result: '' },
    ...{ companions: 0, companionNames: '', vehicle: '', belongings: '', belongingsOut: null },
    ...{ identity: null, idNumber: '', photoId: null, groupId: null, hold: null, person: '' },
    ...spellingOf(name),
    enteredLate: act.now - arrivedAt > act.parameters['entry.lateMinutes'] * 60_000,
  };
  create(act, 'visits', visit, arrivedAt);
  writeVisitStep(act, visit.id, 'passOn', { text: remarks, details: { passedTo, refusedToRegister: 'true' } });
  dropDraft(act, input.draftId);
  return visitView(act, visit);
};

/** What the host said when the desk asked. */
export const answerForVisit: Write<'visits.answer'> = (act, { visitId, hostAccepted, answeredBy }) => {
  const visit = visitFor(act, visitId, 'answer');
  const said = { details: { hostAccepted, answeredBy } };
  return visitView(act, takeVisitStep(act, visit, 'answer', { hostAccepted, hostNotifiedAt: act.now }, said));
};

/** The reception at the desk is over and they go in. */
export const admitVisit: Write<'visits.admit'> = (act, { visitId, result, receptionEndedAt }) => {
  const visit = visitFor(act, visitId, 'admit');
  const ended = receptionEndedAt ?? act.now;
  refuse([
    ...hostFaults(visit.hostAccepted, act.now, act.parameters, act.site.timeZone),
    ...timeFaults(act.now, ended, visit.arrivedAt, 'receptionEndedAt'),
  ]);
  const words = result || visit.result || '已放行';
  return visitView(
    act,
    takeVisitStep(act, visit, 'admit', { ...formed(act, visit, ended), result: words }, { text: words }),
  );
};

/** A35: the form is whole once the reception has ended. */
function formed(act: Act, visit: Visit, ended: number): Partial<Visit> {
  if (visit.registeredAt !== null) return {};
  return { receptionEndedAt: ended, registeredAt: act.now, formLate: isFormLate(ended, act.now, act.parameters) };
}

export const turnAwayVisit: Write<'visits.turnAway'> = (act, { visitId, reason }) => {
  const visit = visitFor(act, visitId, 'turnAway');
  const hold = visit.hold && {
    ...visit.hold,
    ...(visit.hold.decision === null && {
      ...{ decision: 'turnAway' as const, reason, decidedBy: act.actor.id, decidedAt: act.now },
    }),
  };
  return visitView(act, takeVisitStep(act, visit, 'turnAway', { hold, result: reason }, { text: reason }));
};

/** Out of the desk's scope, or unwilling after all: to the duty manager, by name. */
export const passOnVisit: Write<'visits.passOn'> = (act, { visitId, passedTo, reason }) => {
  const visit = visitFor(act, visitId, 'passOn');
  refuse([passedTo === '' ? { field: 'passedTo', code: 'required' } : undefined]);
  return visitView(act, takeVisitStep(act, visit, 'passOn', { passedTo }, { text: reason, details: { passedTo } }));
};

/** Seen leaving. Whoever brought things in shows them again; after an expiry the real sign-out is written beside it. */
export const signOutVisit: Write<'visits.signOut'> = (act, input) => visitView(act, leave(act, input));

/** @returns the visit as it is now. @throws DeskError `visitorNotInside` */
export function leave(act: Act, { visitId, leftAt, belongingsOut, remarks }: ParsedOf<'visits.signOut'>): Visit {
  const visit = visitFor(act, visitId, 'signOut');
  const left = leftAt ?? act.now;
  refuse([
    ...timeFaults(act.now, left, visit.arrivedAt, 'leftAt'),
    visit.belongings !== '' && belongingsOut === null ? { field: 'belongingsOut', code: 'required' } : undefined,
  ]);
  const details = { belongingsOut: belongingsOut === null ? '' : String(belongingsOut) };
  const gone = { ...formed(act, visit, left), leftAt: left, leftBy: act.actor.id, belongingsOut };
  return takeVisitStep(act, visit, 'signOut', gone, { text: remarks, details });
}

/** Somebody says that they are gone, and nobody saw it. */
export const expireVisit: Write<'visits.expire'> = (act, { visitId, reason }) =>
  visitView(
    act,
    takeVisitStep(act, visitFor(act, visitId, 'expire'), 'expire', { expiredAt: act.now }, { text: reason }),
  );

/**
 * Masked numbers come back as they were: an empty one stays what it was. Whoever is here by another name, number, host or
 * car than was written is held against the lists as at sign-in.
 */
export const correctVisit: Write<'visits.correct'> = (act, { visitId, reason, ...input }) => {
  const before = visitFor(act, visitId, 'correct');
  const contact = plainPhone(input.contact || before.contact);
  refuse([
    input.name === '' && !before.refusedToRegister ? { field: 'name', code: 'required' } : undefined,
    dangling(act, 'units', 'unitId', input.unitId),
    input.leaveBy !== null && input.leaveBy < before.arrivedAt ? { field: 'leaveBy', code: 'before' } : undefined,
  ]);
  const after = {
    ...input,
    ...spellingOf(input.name),
    ...{ contact, person: personOf(input.name, contact) },
    place: find(act, 'units', input.unitId)?.code ?? input.place,
  };
  const shown = Object.keys(input).filter(
    (field) => before[field as keyof Visit] !== after[field as keyof typeof after],
  );
  if (shown.length === 0) return visitView(act, before);
  if (after.person !== before.person && isPresent(before.status)) refuseSecondVisit(act, after.person);
  const { hold, isNew } = holdAgain(act, { ...before, ...after });
  // Whoever has not gone in yet waits at the desk again.
  const waits = isNew && before.status === 'registered' ? { status: 'arrived' as const } : {};
  const details = Object.fromEntries(
    shown
      .filter((field) => field !== 'contact' && field !== 'unitId')
      .map((field) => [field, changed(before, after, field)]),
  );
  const corrected = takeVisitStep(act, before, 'correct', { ...after, ...waits, hold }, { text: reason, details });
  if (isNew && isPresent(before.status)) writeVisitStep(act, before.id, 'hold', {});
  else if (isNew) tellWhoTheyWere(act, corrected);
  return visitView(act, corrected);
};

const atTheDesk = { people: [], roles: ['receptionist', 'nightGuard', 'supervisor'] } satisfies NoteReaders;

/** They are gone and cannot be held: everybody at the desk is told, so that the next time they are known. */
function tellWhoTheyWere(act: Act, { id, no, name }: Visit): void {
  writeVisitStep(act, id, 'recognised', {});
  const title = `${no} ${name}`.slice(0, 80);
  const origin = { register: 'visits', record: id };
  leaveNote(act, {
    title,
    text: `${no} ${name}：离开后更正，查明在关注名单或不接待名单上。`,
    readers: atTheDesk,
    validUntil: null,
    origin,
  });
}

const changed = (before: Visit, after: object, field: string) =>
  `${before[field as keyof Visit] || '—'} → ${(after as Record<string, unknown>)[field] || '—'}`;
