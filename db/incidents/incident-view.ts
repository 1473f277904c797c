import type { IncidentView } from '../../shared/contract/incidents.ts';
import { incidentFacts } from '../../shared/registers/incident-facts.ts';
import { closingFaults, isKept, isLocked, stepsOfIncident } from '../../shared/registers/incident-rules.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import { zoneOf } from '../../shared/registers/places.ts';
import type { Signature } from '../../shared/registers/signatures.ts';
import type { Timer } from '../../shared/registers/timers.ts';
import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import { linesOf } from '../cases/case-view.ts';
import { directoryOf } from '../cases/directory-of.ts';
import { attemptsIn, attemptsOf, timelineOf } from '../cases/timeline.ts';
import { find } from '../directory/saving.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import { stepsLeft } from '../retention/steps-left.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { sha256 } from '../store/ledger.ts';
import { read } from '../store/records.ts';
import { factsOf } from './incident-change.ts';

/** @returns the zone of a unit, whose floor supervisor is told */
export function zoneOfUnit(look: Look, unitId: string | null): string | null {
  const unit = find(look, 'units', unitId);
  return (unit && zoneOf(unit, directoryOf(look).directory.zones)?.id) ?? null;
}

/** @returns SHA-256 of what a report says to whoever signs it */
export function hashOfFacts(purpose: 'author' | 'reviewer', incident: Incident, reports = incident.reports.length) {
  return sha256(canonicalJson(incidentFacts(purpose, incident, reports)));
}

/** @returns true when none of its reports reads as it was signed */
export function reportChangedSince({ purpose, factsHash }: Signature, incident: Incident): boolean {
  if (purpose !== 'author' && purpose !== 'reviewer') return true;
  return !incident.reports.some((_, i) => hashOfFacts(purpose, incident, i + 1) === factsHash);
}

/** @returns an incident as its page shows it */
export function incidentView(look: Look, incident: Incident): IncidentView {
  const timeline = timelineOf(look, 'incidents', incident.id);
  const c = incident.caseId === null ? null : read(look, 'cases', incident.caseId);
  const own = { notify: incident.notify, zoneId: zoneOfUnit(look, incident.unitId) };
  const facts = factsOf(look, incident);
  const nameOf = (staffId: string | null) => find(look, 'staff', staffId)?.name ?? '';
  return {
    record: incident,
    caseNo: c?.no ?? '',
    byName: nameOf(incident.createdBy),
    reviewedByName: nameOf(incident.reviewedBy),
    reporters: incident.reports.map(({ submittedBy }) => nameOf(submittedBy)),
    lines: c ? linesOf(look, c, attemptsOf(look, c)) : linesOf(look, own, attemptsIn(timeline, { reopened: 0 })),
    timeline,
    timers: look.db
      .rows<Timer>('SELECT rule, dueAt FROM timers WHERE record = ?', incident.id)
      .sort((a, b) => a.dueAt - b.dueAt),
    signatures: signaturesOf(look, incident.id, (signature) => reportChangedSince(signature, incident)),
    photos: facts.photos,
    locked: isLocked(incident),
    kept: isKept(incident),
    missing: isLocked(incident) ? [] : closingFaults(incident, facts.photos),
    steps: stepsLeft(look, 'incidents', incident.id, stepsOfIncident(incident, facts)),
  };
}

export const readIncident: Read<'incidents.read'> = (look, { incidentId }) =>
  incidentView(look, read(look, 'incidents', incidentId));
