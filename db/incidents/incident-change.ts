import { DeskError } from '../../shared/errors.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import { type IncidentFacts, incidentTimers, refusalOfIncidentStep } from '../../shared/registers/incident-rules.ts';
import { afterIncidentStep, type IncidentStep, owingStates } from '../../shared/registers/incident-states.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import { carrierOf, familyOf } from '../attachments/family.ts';
import { hasOtherSupervisor } from '../directory/other-supervisor.ts';
import type { Act, Look } from '../store/act.ts';
import { patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** What a step says in the incident's history. */
export type Said = Omit<Extract<EntryData, { kind: 'incident' }>, 'kind' | 'step' | 'text'> & { text?: string };

const photosOf = `SELECT count(*) AS n FROM json_each(?) j CROSS JOIN attachments a ON a.record = j.value
  WHERE a.voided = 0`;

/** @returns what the rules ask of the book */
export function factsOf(look: Look, incident: Incident): IncidentFacts {
  const family = familyOf(look, carrierOf(look, 'incidents', incident.id)).map(({ id }) => id);
  return {
    actor: look.actor,
    photos: look.db.row<{ n: number }>(photosOf, JSON.stringify(family))?.n ?? 0,
    otherSupervisor: hasOtherSupervisor(look),
  };
}

/**
 * @returns the incident, when the step may be done with it now and by this person
 * @throws DeskError `notFound`, `stateForbids`, `notAllowed`, `reportSent`, `ownReport`
 */
export function incidentFor(look: Look, id: string, step: IncidentStep): Incident {
  const incident = read(look, 'incidents', id);
  const code = refusalOfIncidentStep(incident, step, factsOf(look, incident));
  if (code) throw new DeskError(code);
  return incident;
}

/** Does one step: the incident, its history, its deadlines. @returns the incident as it is now */
export function takeIncidentStep(
  act: Act,
  before: Incident,
  step: IncidentStep,
  fields: Partial<Incident>,
  { text = '', ...said }: Said = {},
): Incident {
  act.append('incidents', before.id, { kind: 'incident', step, text, ...said });
  const kind = step === 'void' ? 'void' : 'patch';
  const after = patch(act, 'incidents', before, { ...fields, status: afterIncidentStep(before.status, step) }, kind);
  renewIncidentTimers(act, after);
  return after;
}

export function renewIncidentTimers(act: Act, incident: Incident): void {
  act.setTimers('incidents', incident.id, incidentTimers(incident, act.parameters));
}

const watched = [...owingStates, 'reported'].map((state) => `'${state}'`).join(', ');
export const unfinishedRows = `SELECT * FROM incidents INDEXED BY incidentsByStatus
  WHERE status IN (${watched}) AND voided = 0`;

/** Counts the deadlines of all unfinished ones anew, after a number has changed. */
export function renewIncidents(act: Act): void {
  for (const row of act.db.rows<object>(unfinishedRows)) renewIncidentTimers(act, fromRow('incidents', row));
}

/** An emergency that was no such thing takes its incident with it. */
export function voidIncidentOf(act: Act, caseId: string, reason: string): void {
  const row = act.db.row<object>('SELECT * FROM incidents WHERE caseId = ? AND voided = 0', caseId);
  if (!row) return;
  const fields = { voided: true, voidReason: reason, voidedBy: act.actor.id };
  takeIncidentStep(act, fromRow('incidents', row), 'void', fields, { text: reason });
}
