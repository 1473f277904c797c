import { absenceTimers } from '../../shared/registers/desk-absences.ts';
import { itemCountTimers } from '../../shared/registers/found-item-rules.ts';
import { handoverTimers } from '../../shared/registers/handover-rules.ts';
import type { RegisterName } from '../../shared/registers/index.ts';
import { countTimers, keyTimers, moveTimers } from '../../shared/registers/key-rules.ts';
import { issueTimers } from '../../shared/registers/mail-rules.ts';
import { callTimers, orderTimers } from '../../shared/registers/timers.ts';
import { visitTimers } from '../../shared/registers/visit-rules.ts';
import { renewEventTimers } from '../building-events/event-change.ts';
import { renewTimers } from '../cases/case-change.ts';
import { renewNoteTimers } from '../contact-notes/notes.ts';
import { renewItemTimers } from '../found-items/item-change.ts';
import { renewIncidentTimers } from '../incidents/incident-change.ts';
import { setMailTimers } from '../mail/mail-change.ts';
import { renewTimersOfPatrol } from '../patrols/patrol-change.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import { renewRoundTimers } from '../vacant/vacant-round.ts';
import { keepKeys } from '../visitors/watch-list.ts';
import { renewReportTimers } from '../work-reports/kept-report.ts';

/** What a desk computes for itself from a record, once it is as it should be. */
const renewals: Partial<Record<RegisterName, (act: Act, id: string) => void>> = {
  cases: (act, id) => renewTimers(act, read(act, 'cases', id)),
  followUps: (act, id) => {
    const { caseId } = read(act, 'followUps', id);
    renewTimers(act, read(act, 'cases', caseId));
  },
  orders: (act, id) => act.setTimers('orders', id, orderTimers(read(act, 'orders', id))),
  calls: (act, id) => act.setTimers('calls', id, callTimers(read(act, 'calls', id))),
  keys: (act, id) => act.setTimers('keys', id, keyTimers(read(act, 'keys', id))),
  keyMoves: (act, id) => act.setTimers('keyMoves', id, moveTimers(read(act, 'keyMoves', id))),
  keyCounts: (act, id) => act.setTimers('keyCounts', id, countTimers(read(act, 'keyCounts', id))),
  mailItems: (act, id) => setMailTimers(act, read(act, 'mailItems', id)),
  missingIssues: (act, id) =>
    act.setTimers('missingIssues', id, issueTimers(read(act, 'missingIssues', id), act.site.timeZone)),
  visits: (act, id) => act.setTimers('visits', id, visitTimers(read(act, 'visits', id), act.parameters)),
  foundItems: (act, id) => renewItemTimers(act, read(act, 'foundItems', id)),
  buildingEvents: (act, id) => renewEventTimers(act, read(act, 'buildingEvents', id)),
  itemCounts: (act, id) => act.setTimers('itemCounts', id, itemCountTimers(read(act, 'itemCounts', id))),
  incidents: (act, id) => renewIncidentTimers(act, read(act, 'incidents', id)),
  patrols: (act, id) => renewTimersOfPatrol(act, read(act, 'patrols', id)),
  vacantRounds: (act, id) => renewRoundTimers(act, read(act, 'vacantRounds', id)),
  workReports: (act, id) => renewReportTimers(act, read(act, 'workReports', id)),
  contactNotes: (act, id) => renewNoteTimers(act, read(act, 'contactNotes', id)),
  handovers: (act, id) =>
    act.setTimers('handovers', id, handoverTimers(read(act, 'handovers', id), act.parameters, act.site.timeZone)),
  deskAbsences: (act, id) => act.setTimers('deskAbsences', id, absenceTimers(read(act, 'deskAbsences', id))),
  watchEntries: (act, id) => keepKeys(act, read(act, 'watchEntries', id)),
};

export function renewTimersOf(act: Act, register: RegisterName, id: string): void {
  renewals[register]?.(act, id);
}
