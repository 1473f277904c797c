import type { Json } from '../sync/canonical-json.ts';
import type { Incident } from './incidents.ts';

/** Whose hand stands under a report. */
export type IncidentPurpose = 'author' | 'reviewer';

/**
 * @param reports how many of its reports stood there when it was signed
 * @returns what an incident's report says to whoever signs it (S26)
 */
export function incidentFacts(purpose: IncidentPurpose, incident: Incident, reports: number): Json {
  const { no, type, place, discoveredAt, controlledAt, endedAt, phenomenon, plan, losses, injured, authorities } =
    incident;
  const said = {
    ...{ no, type, place, discoveredAt, controlledAt, endedAt, phenomenon, plan, losses, injured, authorities },
    measures: incident.measures,
    noPhotoReason: incident.noPhotoReason,
    reports: incident.reports.slice(0, reports),
  };
  return purpose === 'author' ? said : { ...said, reviewRemark: incident.reviewRemark };
}
