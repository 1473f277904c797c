import { DeskError } from '../../shared/errors.ts';
import { supplementedParts } from '../../shared/registers/incidents.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { timeFaults } from '../store/times.ts';
import { incidentFor, takeIncidentStep } from './incident-change.ts';
import { incidentView } from './incident-view.ts';

/** S26: a short line, with the machine's time; when it happened earlier, that stands beside it and marks it late. */
export const writeInLog: Write<'incidents.write'> = (act, { incidentId, text, happenedAt }) => {
  const incident = incidentFor(act, incidentId, 'write');
  // What happened on the way there belongs to it, too: no earlier bound.
  refuse(timeFaults(act.now, happenedAt, 0, 'happenedAt'));
  return incidentView(act, takeIncidentStep(act, incident, 'write', {}, { text, ...(happenedAt && { happenedAt }) }));
};

const lineOfLog = "SELECT 1 FROM entries WHERE id = ? AND record = ? AND register = 'incidents' AND kind = 'incident'";

/** S26: what is wrong or missing is said beside the original, which nobody changes. */
export const supplementIncident: Write<'incidents.supplement'> = (act, { incidentId, about, text }) => {
  const incident = incidentFor(act, incidentId, 'supplement');
  if (!isPart(about) && !isLine(act, about, incidentId)) throw new DeskError('notFound');
  return incidentView(act, takeIncidentStep(act, incident, 'supplement', {}, { text, about }));
};

const isPart = (about: string) => (supplementedParts as readonly string[]).includes(about);
const isLine = (act: Act, entry: string, incident: string) => act.db.row(lineOfLog, entry, incident) !== undefined;

/** Q13: still going on a day later, the superior hears how it stands; a day on, again. */
export const interimReport: Write<'incidents.interim'> = (act, { incidentId, text, submittedTo }) => {
  const incident = incidentFor(act, incidentId, 'interim');
  const said = { text, details: { submittedTo } };
  return incidentView(act, takeIncidentStep(act, incident, 'interim', { interimAt: act.now }, said));
};
