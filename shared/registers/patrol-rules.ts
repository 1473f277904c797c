import type { ErrorCode, FaultAt } from '../errors.ts';
import { clockText, type Parameters } from '../parameters.ts';
import { addDays } from '../time/calendar.ts';
import { atWallTime } from '../time/site-time.ts';
import type { Finding } from './patrol-findings.ts';
import { isAssigned } from './patrol-findings.ts';
import { paceCounts } from './patrol-pace.ts';
import { isOnTheWay, type Patrol, type PatrolState, patrolItems } from './patrols.ts';
import type { AppRole } from './people.ts';
import { longestWalk, type PatrolArea, patrolAreas } from './routes.ts';
import type { Timer } from './timers.ts';

/** S31 as data: what may be done with a patrol, and from where. */
export const patrolSteps = {
  start: ['planned'],
  mark: ['planned'],
  find: ['planned', 'walked', 'findingsAssigned'],
  finish: ['planned'],
  /** What becomes of a finding, and who is told of a major one. */
  assign: ['planned', 'walked', 'findingsAssigned'],
  verify: ['findingsAssigned'],
  void: ['planned', 'walked', 'findingsAssigned'],
} as const satisfies Record<string, readonly PatrolState[]>;
export type PatrolStep = keyof typeof patrolSteps;
export const patrolStepNames = Object.keys(patrolSteps) as PatrolStep[];

const supervised: readonly PatrolStep[] = ['verify', 'void'];
const onTheWay: readonly PatrolStep[] = ['mark', 'finish'];
const begun: readonly PatrolStep[] = ['find', 'assign'];

/** What the rules ask of the book beside the round itself. */
export interface PatrolFacts {
  actor: { id: string; role: AppRole | null };
  /** Somebody else could verify what this person walked. */
  otherSupervisor: boolean;
}

/**
 * @returns why a step is refused by how far the round is, by the person's role or by whose round it is; null when it may be done
 */
export function refusalOfPatrolStep(
  patrol: Pick<Patrol, 'status' | 'startedAt' | 'voided' | 'walker' | 'walkedBy'>,
  step: PatrolStep,
  { actor: { id, role }, otherSupervisor }: PatrolFacts,
): ErrorCode | null {
  const { status, startedAt, voided, walker, walkedBy } = patrol;
  if (voided || !(patrolSteps[step] as readonly PatrolState[]).includes(status)) return 'stateForbids';
  if (step === 'start' ? startedAt !== null : onTheWay.includes(step) && !isOnTheWay(patrol)) return 'stateForbids';
  if (begun.includes(step) && startedAt === null) return 'stateForbids';
  if (role === null || (role !== 'supervisor' && supervised.includes(step))) return 'notAllowed';
  // As with a report (S26): nobody looks after themselves, unless there is nobody else.
  if (step === 'verify' && otherSupervisor && walkedBy === id) return 'ownPatrol';
  return step === 'start' && walker === 'supervisor' && role !== 'supervisor' ? 'notAllowed' : null;
}

/** @returns what may be done with a patrol now, and by this person. */
export function stepsOfPatrol(patrol: Patrol, facts: PatrolFacts): PatrolStep[] {
  return patrolStepNames.filter((step) => refusalOfPatrolStep(patrol, step, facts) === null);
}

/** @returns where a finished round stands: everything that was found has somebody who sees to it, or not yet. */
export function afterFindings(findings: readonly Finding[]): 'walked' | 'findingsAssigned' {
  return findings.every(isAssigned) ? 'findingsAssigned' : 'walked';
}

/**
 * S31: of every item is said whether anything is wrong with it, and of what is wrong, what.
 * @param found the items that findings are about
 */
export function finishFaults(
  patrol: Pick<Patrol, 'points' | 'items' | 'missedReason'>,
  found: ReadonlySet<string>,
): FaultAt[] {
  const faults: FaultAt[] = [];
  for (const item of patrolItems) {
    const mark = patrol.items[item];
    if (mark === undefined) faults.push({ field: `items.${item}`, code: 'required' });
    else if ((mark === 'problem') !== found.has(item)) faults.push({ field: `items.${item}`, code: 'unknown' });
  }
  const left = patrol.points.some(({ way }) => way === null);
  if (left && patrol.missedReason === '') faults.push({ field: 'missedReason', code: 'reason' });
  return faults;
}

/** @returns true when the round was walked and no point was forgotten. */
export function isFull(patrol: Pick<Patrol, 'status' | 'voided' | 'points' | 'finishedAt'>): boolean {
  return !patrol.voided && patrol.status !== 'planned' && paceCounts(patrol).missed === 0;
}

type OfDay = Pick<Patrol, 'status' | 'voided' | 'points' | 'finishedAt' | 'areas' | 'walker'>;

/**
 * S31: at least one full patrol of the building a day.
 * @param rounds how often the building is to be gone through
 * @returns the areas that full rounds of the day's patrols have not gone through so often
 */
export function areasLeft(patrols: readonly OfDay[], rounds: number): PatrolArea[] {
  const full = patrols.filter(isFull);
  return patrolAreas.filter((area) => full.filter(({ areas }) => areas.includes(area)).length < rounds);
}

/**
 * @param today the site's date: what was not begun on its own day is no longer asked for, it stands in the list as missed
 * @returns what falls due for a patrol (S31)
 */
export function patrolTimers(
  patrol: Patrol,
  findings: readonly Finding[],
  p: Parameters,
  timeZone: string,
  today: string,
): Timer[] {
  if (patrol.voided) return [];
  const { status, startedAt, finishedAt, day } = patrol;
  const timers: Timer[] = [];
  const untold = findings.find((f) => f.major && !f.voided && f.reportedAt === null);
  if (untold) timers.push({ rule: 'patrolMajor', dueAt: untold.at });
  if (status === 'planned' && startedAt === null) {
    return day < today
      ? []
      : [{ rule: 'patrolStart', dueAt: atWallTime(day, clockText(p['patrol.startBy']), timeZone) }];
  }
  if (status === 'planned' && startedAt !== null) {
    timers.push({ rule: 'patrolBack', dueAt: startedAt + longestWalk(patrol.points) * 60_000 });
  }
  if (status === 'walked' && finishedAt !== null) timers.push({ rule: 'patrolAssign', dueAt: finishedAt });
  if (status === 'findingsAssigned' && finishedAt !== null && findings.some(({ major, voided }) => major && !voided)) {
    timers.push({ rule: 'patrolVerify', dueAt: addDays(finishedAt, 1, timeZone) });
  }
  return timers;
}
