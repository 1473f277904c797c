import { isSettled } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { isRungDue, ladderRules, type NextRung, rungsAbove } from '../../shared/registers/ladder.ts';
import type { Timer } from '../../shared/registers/timers.ts';
import type { Look } from '../store/act.ts';
import { directoryOf } from './directory-of.ts';

type Climbing = Parameters<typeof rungsAbove>[0];

/** @returns whom to go to next, the lowest rung first, as the directory stands now (§2.3) */
export function nextRungs(look: Look, c: Climbing): NextRung[] {
  const { directory, time } = directoryOf(look);
  return rungsAbove(c, directory, time);
}

/** @param dueAt UTC ms of a deadline that may lead up the ladder. @returns true when the next rung is to be told */
export function rungDue(look: Look, c: Pick<Case, 'escalatedAt'>, dueAt: number): boolean {
  return isRungDue(c, dueAt, look.now, look.parameters['case.escalateMinutes']);
}

/** @param timers the case's own */
export function ladderOf(look: Look, c: Case, timers: readonly Timer[]): { next: NextRung[]; due: boolean } {
  if (isSettled(c.status)) return { next: [], due: false };
  const next = nextRungs(look, c);
  const due = timers.some(({ rule, dueAt }) => ladderRules.includes(rule) && rungDue(look, c, dueAt));
  return { next, due: due && next.length > 0 };
}
