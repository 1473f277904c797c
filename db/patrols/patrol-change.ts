import { DeskError } from '../../shared/errors.ts';
import type { RoundStep } from '../../shared/registers/entries.ts';
import type { Finding, PatrolFinding } from '../../shared/registers/patrol-findings.ts';
import {
  afterFindings,
  type PatrolFacts,
  type PatrolStep,
  patrolTimers,
  refusalOfPatrolStep,
} from '../../shared/registers/patrol-rules.ts';
import type { Patrol } from '../../shared/registers/patrols.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { hasOtherSupervisor } from '../directory/other-supervisor.ts';
import type { Act, Look } from '../store/act.ts';
import { patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** @returns the site's date, `2025-03-03` */
export const todayOf = ({ now, site }: Pick<Look, 'now' | 'site'>): string => wallTime(now, site.timeZone).date;

export const factsFor = (look: Look): PatrolFacts => ({
  actor: look.actor,
  otherSupervisor: hasOtherSupervisor(look),
});

/**
 * @returns the patrol, when the step may be done with it now and by this person
 * @throws DeskError `notFound`, `stateForbids`, `notAllowed`, `ownPatrol`
 */
export function patrolFor(look: Look, id: string, step: PatrolStep): Patrol {
  const patrol = read(look, 'patrols', id);
  const code = refusalOfPatrolStep(patrol, step, factsFor(look));
  if (code) throw new DeskError(code);
  return patrol;
}

export function findingsOf(look: Look, patrolId: string): PatrolFinding[] {
  return look.db
    .rows<object>('SELECT * FROM patrolFindings WHERE patrolId = ? ORDER BY seq', patrolId)
    .map((row) => fromRow('patrolFindings', row));
}

const savedCase = 'SELECT no FROM cases WHERE id = ? AND voided = 0';
/** @returns the number of the report that a finding has become; empty while it is not saved */
export function caseNoOf(look: Look, caseId: string | null): string {
  return caseId === null ? '' : (look.db.row<{ no: string }>(savedCase, caseId)?.no ?? '');
}

export function judged(look: Look, finding: PatrolFinding): Finding {
  return { ...finding, isCase: caseNoOf(look, finding.caseId) !== '' };
}

/** A line of the patrol's history. */
export function tellPatrol(
  act: Act,
  { id, no }: Pick<Patrol, 'id' | 'no'>,
  step: RoundStep,
  text = '',
  details?: Record<string, string>,
): void {
  act.append('patrols', id, { kind: 'round', step, no, text, ...(details && { details }) });
}

/** Where a finished round stands follows from its findings; what falls due from both. @returns it as it is now */
export function settlePatrol(act: Act, before: Patrol): Patrol {
  const findings = findingsOf(act, before.id).map((finding) => judged(act, finding));
  const open = before.status === 'walked' || before.status === 'findingsAssigned';
  const after = open ? patch(act, 'patrols', before, { status: afterFindings(findings) }) : before;
  setPatrolTimers(act, after, findings);
  return after;
}

/** What falls due of a round as it stands. */
export function renewTimersOfPatrol(act: Act, patrol: Patrol): void {
  setPatrolTimers(
    act,
    patrol,
    findingsOf(act, patrol.id).map((finding) => judged(act, finding)),
  );
}

function setPatrolTimers(act: Act, patrol: Patrol, findings: readonly Finding[]): void {
  const timers = patrolTimers(patrol, findings, act.parameters, act.site.timeZone, todayOf(act));
  act.setTimers('patrols', patrol.id, timers);
}

export const openPatrols = `SELECT * FROM patrols INDEXED BY patrolsByStatus
  WHERE status IN ('planned', 'walked', 'findingsAssigned') AND id IN (SELECT record FROM timers WHERE register = 'patrols')`;
/** Counts the deadlines of everything that is under way anew, after a number has changed. */
export function renewPatrolTimers(act: Act): void {
  for (const row of act.db.rows<object>(openPatrols)) settlePatrol(act, fromRow('patrols', row));
}
