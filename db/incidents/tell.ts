import { allTold, lineStates } from '../../shared/registers/notifications.ts';
import { attempted } from '../cases/attempt.ts';
import { attemptsOf } from '../cases/timeline.ts';
import type { Write } from '../store/handler.ts';
import { patch } from '../store/records.ts';
import { incidentFor, renewIncidentTimers } from './incident-change.ts';
import { incidentView } from './incident-view.ts';

/** S10, S26: one attempt to tell a party of an incident that no customer reported. */
export const notifyOfIncident: Write<'incidents.notify'> = (act, { incidentId, ...said }) => {
  const incident = incidentFor(act, incidentId, 'notify');
  const telling = { ...incident, reopened: 0 };
  attempted(act, 'incidents', telling, said);
  const told = incident.notifiedAt === null && allTold(lineStates(incident.notify, attemptsOf(act, telling)));
  const after = told ? patch(act, 'incidents', incident, { notifiedAt: act.now }) : incident;
  renewIncidentTimers(act, after);
  return incidentView(act, after);
};
