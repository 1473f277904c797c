import { DeskError } from '../../shared/errors.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import { refusePromise } from '../building-events/link-case.ts';
import { refuse } from '../directory/saving.ts';
import { plan } from '../follow-ups/plan.ts';
import { calledBack } from '../orders/follow-case.ts';
import type { Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { caseFor, change } from './case-change.ts';
import { viewOf } from './case-view.ts';
import { finishDuplicates } from './duplicates.ts';
import { nextRungs } from './ladder.ts';
import { nextCheck } from './rounds.ts';
import { refuseChanged } from './unchanged.ts';

/** S12, §2.3: why it is not finished; without a good reason it is reported to the next rung of the ladder. The desk asks again after the same time, or when a good reason says it will be, until it is finished. */
export const askDepartment: Write<'cases.ask'> = (act, input) => {
  const { caseId, askedPerson, reason, justified, reportedTo, nextCheckAt } = input;
  const c = caseFor(act, caseId, 'ask');
  if (!justified && reportedTo === '') refuse([{ field: 'reportedTo', code: 'required' }]);
  if (nextCheckAt !== null && (!justified || nextCheckAt <= act.now)) refuse([{ field: 'nextCheckAt', code: 'range' }]);
  const status = c.status === 'notified' ? 'inProgress' : c.status;
  const rung = justified ? undefined : nextRungs(act, c)[0]?.rung;
  const details = {
    askedPerson,
    justified: String(justified),
    ...(reportedTo && { reportedTo }),
    ...(rung && { rung }),
  };
  const entry = { kind: 'did', action: 'ask', text: reason, details } as const;
  const reported = justified ? {} : { escalatedAt: act.now, ...(rung && { escalatedTo: rung }) };
  return viewOf(act, change(act, c, { status, checkDueAt: nextCheckAt ?? nextCheck(act), ...reported }, entry));
};

/** The department called back: done. Whether the caller is content is asked next. */
export const completeCase: Write<'cases.complete'> = (act, { caseId, reportedBy, ...done }) => {
  const c = caseFor(act, caseId, 'complete');
  const entry = { kind: 'did', action: 'complete', text: done.result, details: { reportedBy } } as const;
  const workedBy = done.workedBy || reportedBy;
  const fields = { ...done, workedBy, status: 'followUpPending', completedAt: act.now } as const;
  calledBack(act, c.id, reportedBy, done.result);
  plan(act, { ...c, ...fields });
  const after = change(
    act,
    c,
    { ...fields, ...(c.kind === 'complaint' && c.measures === '' && { measures: done.result }) },
    entry,
  );
  finishDuplicates(act, after);
  return viewOf(act, after);
};

/** A28: meeting note, responsible person and deadline of a major complaint, which closing asks for. */
export const decideCase: Write<'cases.decide'> = (act, { caseId, was, ...decided }) => {
  const c = caseFor(act, caseId, 'decide');
  if (decided.rectifyBy <= act.now) refuse([{ field: 'rectifyBy', code: 'range' }]);
  if (was !== undefined) refuseChanged(c, { meetingNote: was });
  const { meetingNote, responsiblePerson } = decided;
  const entry = { kind: 'did', action: 'decide', text: meetingNote, details: { responsiblePerson } } as const;
  return viewOf(act, change(act, c, { ...decided, referredAt: null }, entry));
};

export const answerCase: Write<'cases.answer'> = (act, { caseId, result }) => {
  const c = caseFor(act, caseId, 'answer');
  const entry = { kind: 'did', action: 'answer', text: result } as const;
  return viewOf(act, change(act, c, { status: 'answered', completedAt: act.now, result }, entry));
};

/** A09: HR hears what came of what it passed on. */
export const tellHr: Write<'cases.tellHr'> = (act, { caseId, toPerson }) => {
  const c = caseFor(act, caseId, 'tellHr');
  const entry = { kind: 'did', action: 'tellHr', text: '', details: { toPerson } } as const;
  return viewOf(act, change(act, c, { hrToldAt: act.now }, entry));
};

/** §3.1 rule 3, S11: the caller was told how it stands, as promised or because a complaint asks for it; with the next time when one was promised. */
export const replyToCaller: Write<'cases.reply'> = (act, { caseId, text, promisedReplyAt }) => {
  const c = read(act, 'cases', caseId);
  const owed = c.promisedReplyAt !== null || c.kind === 'complaint';
  if (!owed || c.voided || isSettled(c.status)) throw new DeskError('stateForbids');
  if (promisedReplyAt !== null && promisedReplyAt <= act.now) refuse([{ field: 'promisedReplyAt', code: 'range' }]);
  refusePromise(act, c.buildingEventId, promisedReplyAt);
  const entry = { kind: 'did', action: 'reply', text } as const;
  const told = { firstReplyAt: c.firstReplyAt ?? act.now, lastToldAt: act.now };
  return viewOf(act, change(act, c, { promisedReplyAt, ...told }, entry));
};

/** A46: ends the five minutes. */
export const supervisorAnswered: Write<'cases.supervisorAnswered'> = (act, { caseId, text }) => {
  const c = read(act, 'cases', caseId);
  if (c.supervisorAskedAt === null || c.supervisorAnsweredAt !== null || c.voided) throw new DeskError('stateForbids');
  const entry = { kind: 'did', action: 'supervisorAnswered', text } as const;
  return viewOf(act, change(act, c, { supervisorAnsweredAt: act.now }, entry));
};
