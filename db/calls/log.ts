import type { NewCall } from '../../shared/contract/calls.ts';
import type { FaultAt } from '../../shared/errors.ts';
import { type Call, speechless } from '../../shared/registers/calls.ts';
import { callTimers } from '../../shared/registers/timers.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { linkFaults } from '../cases/intake-faults.ts';
import { find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, freshBase } from '../store/records.ts';
import { futureFaults } from '../store/times.ts';
import { lineOf } from './call-lines.ts';

/** S18: every call leaves a trace. A call without words needs none. */
export const logCall: Write<'calls.log'> = (act, input) => {
  refuseSecondSave(act, 'calls', input.id);
  refuse([
    ...linkFaults(act, { unitId: input.unitId }),
    ...missing(input),
    ...futureFaults(act.now, { startedAt: input.startedAt }),
  ]);
  const call = callOf(act, input);
  create(act, 'calls', call, call.startedAt);
  fromPaper(act, 'calls', call.id, { at: call.startedAt, field: 'startedAt' }, input.paper);
  act.append('calls', call.id, { kind: 'did', action: 'register', text: '' });
  act.setTimers('calls', call.id, callTimers(call), []);
  dropDraft(act, input.draftId);
  return lineOf(act, call);
};

function missing({ result, gist, transferTo }: NewCall): FaultAt[] {
  const faults: FaultAt[] = [];
  if (gist === '' && !speechless.includes(result)) faults.push({ field: 'gist', code: 'required' });
  if (transferTo === '' && result === 'transferred') faults.push({ field: 'transferTo', code: 'required' });
  return faults;
}

function callOf(act: Act, input: NewCall): Call {
  const { draftId: _, ...said } = input;
  const startedAt = said.startedAt ?? act.now;
  return {
    ...freshBase(act, 'calls', said.id),
    ...said,
    startedAt,
    place: find(act, 'units', said.unitId)?.code ?? said.place,
    verifyBy: said.verifyBy ?? proposedCheck(act, said.result),
    caseId: null,
    verified: null,
    answeredBy: act.actor.id,
    enteredLate: input.paper !== undefined || act.now - startedAt > act.parameters['entry.lateMinutes'] * 60_000,
  };
}

/** Whoever was handed on is asked about later (S18): unless said otherwise, when an unfinished case would be. */
function proposedCheck(act: Act, result: Call['result']): number | null {
  return result === 'transferred' ? act.now + act.parameters['case.unfinishedHours'] * 3_600_000 : null;
}
