import type { CaseView, NewCase } from '../../shared/contract/cases.ts';
import type { FaultAt } from '../../shared/errors.ts';
import { missingAtIntake } from '../../shared/registers/case-rules.ts';
import { caseType } from '../../shared/registers/case-types.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { answersOf } from '../../shared/registers/questions.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { joined, linkOnSaving } from '../building-events/link-on-saving.ts';
import { refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import { lineBecame } from '../log/write-line.ts';
import { findingBecameCase } from '../patrols/findings.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { futureFaults } from '../store/times.ts';
import { inspectionBecameCase } from '../vacant/inspect.ts';
import { blankCase } from './blank-case.ts';
import { startTimers } from './case-change.ts';
import { viewOf } from './case-view.ts';
import { faultsOfAnswers, linkFaults } from './intake-faults.ts';
import { calledBy, isOffice, placed } from './intake-place.ts';
import { registered } from './rounds.ts';
import { sinceThen } from './since-then.ts';

/** S01: writes down what was said. With `needsClarification` whatever there is, to be asked again at once (A10). */
export const registerCase: Write<'cases.register'> = (act, input) => {
  refuseSecondSave(act, 'cases', input.id);
  refuse([...linkFaults(act, input), ...futureFaults(act.now, pick(input))]);
  const c = asSaid(act, input);
  refuse(missing(act, input, c));
  const written: Case = input.needsClarification ? { ...c, status: 'needsClarification' } : registered(act, c);
  return saved(act, linkOnSaving(act, input.paper ? sinceThen(act, written) : written, input), input);
};

const pick = ({ occurredAt, receivedAt }: NewCase) => ({ occurredAt, receivedAt });

function missing(act: Act, { needsClarification, buildingEventId }: NewCase, c: Case): FaultAt[] {
  if (needsClarification) return c.content === '' ? [{ field: 'content', code: 'required' }] : [];
  return [...missingAtIntake({ ...c, buildingEventId }, isOffice(act, c.unitId)), ...faultsOfAnswers(act, c)];
}

function asSaid(act: Act, input: NewCase): Case {
  const { draftId: _, needsClarification: __, buildingEventId: ___, answerSaid: ____, ...said } = input;
  const type = caseType(said.subCategory);
  const receivedAt = said.receivedAt ?? act.now;
  const c: Case = {
    ...blankCase(act, said.id),
    ...said,
    category: type?.category ?? 'other',
    responsibleDept: said.responsibleDept ?? type?.dept ?? 'customerService',
    receivedAt,
    occurredAt: said.occurredAt ?? receivedAt,
    enteredLate: input.paper !== undefined || act.now - receivedAt > act.parameters['entry.lateMinutes'] * 60_000,
  };
  return calledBy(act, placed(act, { ...c, details: answersOf(c) }));
}

function saved(act: Act, c: Case, { draftId, logLineId, paper }: NewCase): CaseView {
  create(act, 'cases', c, c.occurredAt);
  fromPaper(act, 'cases', c.id, { at: c.receivedAt, field: 'receivedAt' }, paper);
  act.append('cases', c.id, { kind: 'did', action: 'register', text: '' });
  startTimers(act, c);
  if (c.buildingEventId !== null) joined(act, c.buildingEventId, c);
  if (c.callId !== null) promote(act, c.callId, c);
  lineBecame(act, logLineId, { caseId: c.id });
  findingBecameCase(act, c.id, c.no);
  inspectionBecameCase(act, c.id);
  dropDraft(act, draftId);
  return viewOf(act, c);
}

/** S18: the call that this case came from points at it. */
function promote(act: Act, callId: string, c: Case): void {
  const call = read(act, 'calls', callId);
  const caseId = call.caseId ?? c.id;
  patch(act, 'calls', call, { caseId, result: 'registered', readBack: call.readBack || c.readBackConfirmed });
  act.append('calls', callId, { kind: 'did', action: 'promote', text: c.no, details: { caseId: c.id } });
}
