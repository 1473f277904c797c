import type { RateGoal, UnfollowedLine } from '../../shared/contract/follow-ups.ts';
import { atWallTime } from '../../shared/time/site-time.ts';
import type { Read } from '../store/handler.ts';

const shownAtMost = 1000;

/** S15: in-unit repairs, in the month in which they were completed. */
export const repairsOf = `FROM cases c INDEXED BY casesByCompletion WHERE c.completedAt >= ? AND c.completedAt < ?
  AND c.voided = 0 AND c.kind = 'report' AND c.emergencyType IS NULL AND c.unitId IS NOT NULL AND c.publicArea = 0
  AND c.responsibleDept = 'engineering'`;
const made = `EXISTS (SELECT 1 FROM followUps f WHERE f.caseId = c.id AND f.status = 'done' AND f.result <> 'unreachable')`;
const counts = `SELECT count(*) AS repairs, coalesce(sum(${made}), 0) AS followedUp ${repairsOf}`;
const unfollowed = `SELECT c.id, c.no, c.place, c.companyName, substr(c.content, 1, 200) AS content, c.completedAt,
  coalesce((SELECT f.mandatoryBecause FROM followUps f WHERE f.caseId = c.id ORDER BY f.seq DESC LIMIT 1), 'all')
  AS mandatoryBecause ${repairsOf} AND NOT ${made} ORDER BY c.completedAt LIMIT ${shownAtMost}`;

/** @returns UTC ms of the month's first moment and of the next month's */
export function boundsOf(month: string, timeZone: string): [number, number] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return [atWallTime(`${month}-01`, '00:00', timeZone), atWallTime(`${next}-01`, '00:00', timeZone)];
}

/** A25: numerator, denominator, and the list behind what is missing (Q01). */
export const followUpRate: Read<'followUps.rate'> = (look, { month }) => {
  const bounds = boundsOf(month, look.site.timeZone);
  const { repairs, followedUp } = look.db.row<{ repairs: number; followedUp: number }>(counts, ...bounds) ?? {
    repairs: 0,
    followedUp: 0,
  };
  const goal = (percent: number): RateGoal => {
    const needed = Math.ceil((repairs * percent) / 100);
    return { percent, needed, missing: Math.max(0, needed - followedUp) };
  };
  const lines = look.db.rows<UnfollowedLine>(unfollowed, ...bounds);
  return {
    repairs,
    followedUp,
    floor: goal(look.parameters['followUp.repair.floorRate']),
    target: goal(look.parameters['followUp.repair.targetRate']),
    mandatory: lines.filter((line) => line.mandatoryBecause !== 'all'),
    selectable: lines.filter((line) => line.mandatoryBecause === 'all'),
  };
};
