import type { Case } from '../../shared/registers/cases.ts';
import { openingFaults } from '../../shared/registers/incident-rules.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import { emergencyLines } from '../../shared/registers/notify-matrix.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { reachFor } from '../cases/case-view.ts';
import { minuteFrom } from '../cases/rounds.ts';
import { minuteAt } from '../cases/since-then.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import { lineBecame } from '../log/write-line.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, freshBase } from '../store/records.ts';
import { futureFaults } from '../store/times.ts';
import { nothingSaid } from './blank-incident.ts';
import { renewIncidentTimers } from './incident-change.ts';
import { incidentView, zoneOfUnit } from './incident-view.ts';

/** S26: somebody finds something, and no customer has called. The parties of an emergency are to be told (S10). */
export const openIncident: Write<'incidents.open'> = (act, { id, type, discoveredAt, logLineId, paper, ...said }) => {
  refuseSecondSave(act, 'incidents', id);
  refuse([
    ...openingFaults({ type, ...said }),
    dangling(act, 'units', 'unitId', said.unitId),
    ...futureFaults(act.now, { discoveredAt }),
  ]);
  if (type === null) throw new Error('refused above');
  const at = discoveredAt ?? act.now;
  const zoneId = zoneOfUnit(act, said.unitId);
  const notify = emergencyLines((party) => reachFor(act, party, zoneId).length > 0);
  const incident: Incident = {
    ...freshBase(act, 'incidents', id),
    ...nothingSaid,
    ...said,
    ...{ type, logLineId, notify, ...(paper && notify.length > 0 ? minuteAt(act, at) : minuteFrom(act, notify)) },
    place: find(act, 'units', said.unitId)?.code ?? said.place,
    discoveredAt: at,
    enteredLate: paper !== undefined || act.now - at > act.parameters['entry.lateMinutes'] * 60_000,
  };
  opened(act, incident);
  fromPaper(act, 'incidents', id, { at, field: 'discoveredAt' }, paper);
  lineBecame(act, logLineId, { incidentId: id });
  dropDraft(act, id);
  return incidentView(act, incident);
};

/** A05: every emergency has its incident; who is told stands on the emergency. */
export function openIncidentOf(act: Act, id: string, c: Case): void {
  if (c.emergencyType === null) return;
  opened(act, {
    ...freshBase(act, 'incidents', id),
    ...nothingSaid,
    ...{ caseId: c.id, type: c.emergencyType, discoveredAt: c.occurredAt, unitId: c.unitId },
    ...{ place: c.place, phenomenon: c.content, enteredLate: c.enteredLate },
  });
}

function opened(act: Act, incident: Incident): void {
  create(act, 'incidents', incident, incident.discoveredAt);
  act.append('incidents', incident.id, { kind: 'incident', step: 'open', text: incident.phenomenon });
  renewIncidentTimers(act, incident);
}
