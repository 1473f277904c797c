import type { ErrorCode, FaultAt } from '../errors.ts';
import type { Parameters } from '../parameters.ts';
import {
  allowsIncidentStep,
  type IncidentStep,
  incidentStep,
  incidentStepNames,
  runningStates,
} from './incident-states.ts';
import type { Incident, IncidentReport } from './incidents.ts';
import { reportParts } from './incidents.ts';
import type { AppRole } from './people.ts';
import type { Timer } from './timers.ts';

const hour = 3_600_000;
const isRunning = ({ status }: Pick<Incident, 'status'>) => (runningStates as readonly string[]).includes(status);

/** Its entries are locked: the report was sent once, and what is wrong in it is corrected by supplements. */
export const isLocked = ({ reports }: Pick<Incident, 'reports'>): boolean => reports.length > 0;

/** §3.7: with losses or injured it is kept until the supervisor releases it. */
export function isKept({ losses, injured, releasedAt }: Pick<Incident, 'losses' | 'injured' | 'releasedAt'>): boolean {
  return releasedAt === null && losses.length + injured.length > 0;
}

/** Q13: the 24 hours run from the end of the event; a report that was sent back has as long again. @returns UTC ms, null while it is not owed */
export function reportDueAt(
  { status, endedAt, sentBackAt }: Pick<Incident, 'status' | 'endedAt' | 'sentBackAt'>,
  p: Parameters,
): number | null {
  if (endedAt === null || (status !== 'ended' && status !== 'reportDue')) return null;
  return (sentBackAt ?? endedAt) + p['incident.reportHours'] * hour;
}

type Timed = Pick<
  Incident,
  | 'status'
  | 'voided'
  | 'owed'
  | 'discoveredAt'
  | 'endedAt'
  | 'sentBackAt'
  | 'interimAt'
  | 'notifyDueAt'
  | 'notifiedAt'
  | 'reports'
>;

/** S26, Q13: what falls due for an incident. A pure function of it and the parameters. */
export function incidentTimers(incident: Timed, p: Parameters): Timer[] {
  if (incident.voided || !incident.owed) return [];
  const timers: Timer[] = [];
  const add = (rule: Timer['rule'], dueAt: number | null) => {
    if (dueAt !== null) timers.push({ rule, dueAt });
  };
  if (incident.notifiedAt === null && !isLocked(incident)) {
    add('notify60s', incident.notifyDueAt);
  }
  if (isRunning(incident)) {
    add('incidentInterim', (incident.interimAt ?? incident.discoveredAt) + p['incident.reportHours'] * hour);
  }
  add('incident24h', reportDueAt(incident, p));
  if (incident.status === 'reported') add('incidentReview', incident.reports.at(-1)?.submittedAt ?? null);
  return timers;
}

/** Who asks, and what only the book knows. */
export interface IncidentFacts {
  actor: { id: string; role: AppRole | null };
  /** Pictures that are not struck out, of it or of its case. */
  photos: number;
  /** Somebody else could review it. */
  otherSupervisor: boolean;
}

/** @returns why a step is refused now, and to this person; null when it may be done */
export function refusalOfIncidentStep(
  incident: Incident,
  step: IncidentStep,
  { actor, otherSupervisor }: Pick<IncidentFacts, 'actor' | 'otherSupervisor'>,
): ErrorCode | null {
  const { unlocked, supervisor } = incidentStep(step);
  if (incident.voided) return 'stateForbids';
  if (unlocked && isLocked(incident)) return 'reportSent';
  if (!allowsIncidentStep(incident.status, step)) return 'stateForbids';
  if (step === 'notify' && incident.notify.length === 0) return 'stateForbids';
  if (step === 'void' && incident.caseId !== null) return 'stateForbids';
  if (step === 'release' && !isKept(incident)) return 'stateForbids';
  if (actor.role === null || (supervisor && actor.role !== 'supervisor')) return 'notAllowed';
  // Nobody reviews their own report, as long as there is somebody else who can.
  if (step === 'review' && otherSupervisor && incident.reports.at(-1)?.submittedBy === actor.id) return 'ownReport';
  return null;
}

/** @returns what may be done now, and by this person */
export function stepsOfIncident(
  incident: Incident,
  facts: Pick<IncidentFacts, 'actor' | 'otherSupervisor'>,
): IncidentStep[] {
  return incidentStepNames.filter((step) => refusalOfIncidentStep(incident, step, facts) === null);
}

const required = (field: string): FaultAt => ({ field, code: 'required' });

/** @returns what the short form still needs, in its order */
export function openingFaults(said: { type: string | null; place: string; phenomenon: string }): FaultAt[] {
  const faults: FaultAt[] = said.type === null ? [required('type')] : [];
  return [...faults, ...(['place', 'phenomenon'] as const).filter((field) => said[field] === '').map(required)];
}

/** A40: what must be there before only the report is missing: words, a photo or why there is none, losses, measures. */
export function closingFaults(incident: Incident, photos: number): FaultAt[] {
  const faults: FaultAt[] = [];
  if (incident.phenomenon === '') faults.push(required('phenomenon'));
  if (photos === 0 && incident.noPhotoReason === '') faults.push(required('noPhotoReason'));
  if (incident.losses.length === 0 && !incident.noLosses) faults.push(required('losses'));
  if (incident.measures === '') faults.push(required('measures'));
  return faults;
}

/** @returns what a report still needs: impact, handling, cause, corrective measures, and to whom it goes */
export function reportFaults(said: Omit<IncidentReport, 'submittedAt' | 'submittedBy'>): FaultAt[] {
  return ([...reportParts, 'submittedTo'] as const).filter((field) => said[field] === '').map(required);
}
