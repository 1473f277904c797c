import type { NewEmergency } from '../../shared/contract/cases.ts';
import { missingAtEmergency } from '../../shared/registers/case-rules.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { EmergencyType } from '../../shared/registers/emergencies.ts';
import type { DepartmentCode } from '../../shared/registers/people.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import { openIncidentOf } from '../incidents/open-incident.ts';
import { lineBecame } from '../log/write-line.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create } from '../store/records.ts';
import { futureFaults } from '../store/times.ts';
import { blankCase } from './blank-case.ts';
import { startTimers } from './case-change.ts';
import { viewOf } from './case-view.ts';
import { linkFaults } from './intake-faults.ts';
import { placed } from './intake-place.ts';
import { registered } from './rounds.ts';
import { sinceThen } from './since-then.ts';

const responsible: Partial<Record<EmergencyType, DepartmentCode>> = {
  crime: 'security',
  medical: 'security',
  fire: 'security',
};

/** S02: the short set that saves an emergency, six parties to tell, and its incident record (A05). */
export const registerEmergency: Write<'cases.registerEmergency'> = (act, input) => {
  refuseSecondSave(act, 'cases', input.id);
  const said = asSaid(act, input);
  refuse([
    ...missingAtEmergency(said),
    ...linkFaults(act, input),
    ...futureFaults(act.now, { occurredAt: input.occurredAt }),
  ]);
  const incidentId = act.newId();
  const written: Case = { ...registered(act, said), incidentId };
  const c = input.paper ? sinceThen(act, written) : written;
  create(act, 'cases', c, c.occurredAt);
  fromPaper(act, 'cases', c.id, { at: c.occurredAt, field: 'occurredAt' }, input.paper);
  act.append('cases', c.id, { kind: 'did', action: 'register', text: '' });
  openIncidentOf(act, incidentId, c);
  startTimers(act, c);
  lineBecame(act, input.logLineId, { caseId: c.id, incidentId: c.incidentId });
  dropDraft(act, input.draftId);
  return viewOf(act, c);
};

function asSaid(act: Act, input: NewEmergency): Case {
  const { draftId: _, paper, supervisorAsked, occurredAt, ...said } = input;
  const type = said.emergencyType;
  return placed(act, {
    ...blankCase(act, said.id),
    ...said,
    kind: type === 'medical' ? 'helpRequest' : 'report',
    category: 'emergency',
    severity: 'urgent',
    publicArea: said.unitId === null,
    occurredAt: occurredAt ?? act.now,
    // A sheet has one time: it was said when it was written down.
    receivedAt: paper ? (occurredAt ?? act.now) : act.now,
    enteredLate: paper !== undefined,
    responsibleDept: (type && responsible[type]) ?? 'engineering',
    supervisorAskedAt: supervisorAsked ? act.now : null,
  });
}
