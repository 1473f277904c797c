import { DeskError } from '../../shared/errors.ts';
import { closingFaults } from '../../shared/registers/incident-rules.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import { refuse } from '../directory/saving.ts';
import type { Write } from '../store/handler.ts';
import { timeFaults } from '../store/times.ts';
import { factsOf, incidentFor, takeIncidentStep } from './incident-change.ts';
import { incidentView } from './incident-view.ts';

/** S26: under control. */
export const controlIncident: Write<'incidents.control'> = (act, { incidentId, at }) => {
  const incident = incidentFor(act, incidentId, 'control');
  refuse(timeFaults(act.now, at, incident.discoveredAt));
  const controlledAt = at ?? act.now;
  return incidentView(act, takeIncidentStep(act, incident, 'control', { controlledAt }, { happenedAt: controlledAt }));
};

/** Over: from now the 24 hours of the report run (Q13). What was never said to be under control is so now. */
export const endIncident: Write<'incidents.end'> = (act, { incidentId, at }) => {
  const incident = incidentFor(act, incidentId, 'end');
  refuse(timeFaults(act.now, at, incident.controlledAt ?? incident.discoveredAt));
  const endedAt = at ?? act.now;
  const fields = { endedAt, controlledAt: incident.controlledAt ?? endedAt };
  return incidentView(act, takeIncidentStep(act, incident, 'end', fields, { happenedAt: endedAt }));
};

/** It flared up again, or the key was pressed too soon; the times that stood there stay in the history. */
export const reopenIncident: Write<'incidents.reopen'> = (act, { incidentId, reason }) => {
  const incident = incidentFor(act, incidentId, 'reopen');
  const fields = { controlledAt: null, endedAt: null };
  return incidentView(act, takeIncidentStep(act, incident, 'reopen', fields, { text: reason }));
};

/** A40: nothing is missing but the report. @throws DeskError `invalid` with everything that is */
export const closeIncident: Write<'incidents.close'> = (act, { incidentId }) => {
  const incident = incidentFor(act, incidentId, 'close');
  refuse(closingFaults(incident, factsOf(act, incident).photos));
  return incidentView(act, takeIncidentStep(act, incident, 'close', {}));
};

/** The customers who were affected have heard what it was (S26). */
export const feedbackOnIncident: Write<'incidents.feedback'> = (act, { incidentId, at, text }) => {
  const incident = incidentFor(act, incidentId, 'feedback');
  refuse(timeFaults(act.now, at, incident.discoveredAt));
  const feedbackToCustomerAt = at ?? act.now;
  const said = { text, happenedAt: feedbackToCustomerAt };
  return incidentView(act, takeIncidentStep(act, incident, 'feedback', { feedbackToCustomerAt }, said));
};

/** §3.7: what had losses or injured is kept until somebody answers for letting it go. */
export const releaseIncident: Write<'incidents.release'> = (act, { incidentId, reason }) => {
  const incident = incidentFor(act, incidentId, 'release');
  const fields: Partial<Incident> = { releasedAt: act.now, releasedBy: act.actor.id };
  return incidentView(act, takeIncidentStep(act, incident, 'release', fields, { text: reason }));
};

/** §3.1 rule 9: written down by mistake. That of an emergency goes with its case. */
export const voidIncident: Write<'incidents.void'> = (act, { incidentId, reason }) => {
  const incident = incidentFor(act, incidentId, 'void');
  if (incident.caseId !== null) throw new DeskError('stateForbids');
  const fields = { voided: true, voidReason: reason, voidedBy: act.actor.id };
  return incidentView(act, takeIncidentStep(act, incident, 'void', fields, { text: reason }));
};
