import type { CaseCorrection, CaseView } from '../../shared/contract/cases.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
import { missingAtEmergency, missingAtIntake } from '../../shared/registers/case-rules.ts';
import { caseType } from '../../shared/registers/case-types.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { answersOf } from '../../shared/registers/questions.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { refusePromise } from '../building-events/link-case.ts';
import { find, refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { patch } from '../store/records.ts';
import { futureFaults } from '../store/times.ts';
import { caseFor, missingOf } from './case-change.ts';
import { differences } from './differences.ts';
import { faultsOfAnswers, linkFaults } from './intake-faults.ts';
import { calledBy, isOffice, placed } from './intake-place.ts';
import { afterTelling } from './notify.ts';
import { withOutcome } from './outcome.ts';
import { linesFor, minuteFrom, registered } from './rounds.ts';
import { timelineOf } from './timeline.ts';
import { refuseChanged } from './unchanged.ts';

/**
 * Corrects a case and keeps the original in its timeline. What an unclear report or an emergency's short set
 * left open is filled in without a reason (A05, A10).
 */
export const correctCase: Write<'cases.correct'> = (act, { caseId, fields, reason, was, seen }) => {
  const before = caseFor(act, caseId, 'correct');
  refuseChanged({ ...before, phone: maskPhone(before.phone) }, was ?? {});
  if (was?.phone !== undefined && seen !== undefined) refuseNewNumber(act, caseId, seen);
  const after = corrected(act, before, fields);
  const changes = differences(act, before, after);
  refuse(faultsOf(act, before, after, fields, reason));
  if (after.promisedReplyAt !== before.promisedReplyAt)
    refusePromise(act, after.buildingEventId, after.promisedReplyAt);
  if (changes.length === 0) return afterTelling(act, before);
  act.append('cases', before.id, { kind: 'corrected', reason, fields: changes });
  return settled(act, before, after);
};

/** Two numbers may look the same behind their mask. @param seen how many entries of the timeline the person knew */
function refuseNewNumber(act: Act, caseId: string, seen: number): void {
  const since = timelineOf(act, 'cases', caseId).slice(seen);
  const changed = since.some(({ data }) => data.kind === 'corrected' && data.fields.some((f) => f.field === 'phone'));
  if (changed) throw new DeskError('recordChanged', { faults: [{ field: 'phone', code: 'changed' }] });
}

function corrected(act: Act, before: Case, fields: CaseCorrection): Case {
  const { occurredAt, receivedAt, responsibleDept, ...rest } = fields;
  const type = caseType(rest.subCategory ?? null);
  const moved = rest.unitId !== undefined && rest.unitId !== before.unitId;
  const filled: Case = {
    ...before,
    ...(moved && leftBehind(act, before)),
    ...(rest.contactId && rest.contactId !== before.contactId && numberOf(act, rest.contactId)),
    ...(type && { category: type.category, responsibleDept: type.dept }),
    ...rest,
    ...(responsibleDept && { responsibleDept }),
    occurredAt: occurredAt ?? before.occurredAt,
    receivedAt: receivedAt ?? before.receivedAt,
  };
  const after = { ...filled, details: answersOf(filled) };
  const caller = rest.contactId === undefined ? after : calledBy(act, after);
  return moved ? placed(act, caller) : caller;
}

/** Another contact has another number and name, unless they are given; a contact without a number changes nothing. */
function numberOf(act: Act, contactId: string): Partial<Case> {
  const contact = find(act, 'contacts', contactId);
  return contact?.phone ? { phone: '', ext: '', callerName: '' } : {};
}

/** What came from the unit goes with it. */
function leftBehind(act: Act, before: Case): Partial<Case> {
  const company = find(act, 'units', before.unitId)?.companyName;
  return { place: '', zoneId: null, ...(company === before.companyName && { companyName: '' }) };
}

function faultsOf(act: Act, before: Case, after: Case, fields: CaseCorrection, reason: string): FaultAt[] {
  const { occurredAt, receivedAt } = fields;
  const faults = [...linkFaults(act, fields), ...futureFaults(act.now, { occurredAt, receivedAt })];
  if (before.status !== 'needsClarification') {
    const missing = after.emergencyType
      ? missingAtEmergency(after)
      : missingAtIntake(after, isOffice(act, after.unitId));
    const had = new Set(before.emergencyType ? [] : missingOf(act, before).map((fault) => fault.field));
    faults.push(...missing.filter((fault) => !had.has(fault.field)), ...newFaultsOfAnswers(act, before, after));
  } else if (after.content === '') faults.push({ field: 'content', code: 'required' });
  if (reason === '' && !isUnfinished(act, before)) faults.push({ field: 'reason', code: 'required' });
  return faults;
}

/** What an old record never had is not asked for; whoever changes the type or the answers answers what is asked. */
function newFaultsOfAnswers(act: Act, before: Case, after: Case): FaultAt[] {
  const had = before.subCategory === after.subCategory ? faultsOfAnswers(act, before) : [];
  return faultsOfAnswers(act, after).filter(
    ({ field, code }) => !had.some((old) => old.field === field && old.code === code),
  );
}

const isUnfinished = (act: Act, c: Case) =>
  c.status === 'needsClarification' || (c.emergencyType !== null && missingOf(act, c).length > 0);

function settled(act: Act, before: Case, after: Case): CaseView {
  const complete =
    [...missingAtIntake(after, isOffice(act, after.unitId)), ...faultsOfAnswers(act, after)].length === 0;
  if (before.status !== 'needsClarification')
    return afterTelling(act, patch(act, 'cases', before, withOutcome(act, before, withLines(act, before, after))));
  return afterTelling(act, patch(act, 'cases', before, complete ? registered(act, after) : after));
}

/**
 * Another type or kind may mean other parties (S10). While the first round still runs the lines are made anew;
 * later the new parties are added to be told, and what was done stays done.
 */
function withLines(act: Act, before: Case, after: Case): Case {
  const keys = ['kind', 'channel', 'subCategory', 'responsibleDept'] as const;
  if (before.reopened > 0 || keys.every((key) => before[key] === after[key])) return after;
  const lines = linesFor(act, after);
  if (before.status === 'registered') {
    const clock = before.notify.length > 0 && lines.length > 0 ? {} : minuteFrom(act, lines);
    return { ...after, notify: lines, ...clock };
  }
  if (before.notifiedAt === null) return after;
  const added = lines.filter((line) => !before.notify.some(({ party }) => party === line.party));
  return { ...after, notify: [...before.notify, ...added.map(({ party }) => ({ party, counted: false }))] };
}
