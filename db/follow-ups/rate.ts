import type { UnfollowedLine } from '../../shared/contract/follow-ups.ts';
import { goalFor } from '../../shared/registers/indicator-reading.ts';
import { spanOf } from '../../shared/time/period.ts';
import { countIn } from '../indicators/count.ts';
import { repairFollowUp } from '../indicators/follow-up-measures.ts';
import type { Read } from '../store/handler.ts';

const shownAtMost = 1000;
const { at, index, base, amount, source } = repairFollowUp;

/** The repairs of the indicator that were not followed up. */
export const unfollowed = `SELECT x.id, x.no, x.place, x.companyName, substr(x.content, 1, 200) AS content, x.completedAt,
  coalesce((SELECT f.mandatoryBecause FROM followUps f WHERE f.caseId = x.id ORDER BY f.seq DESC LIMIT 1), 'all')
  AS mandatoryBecause FROM cases x INDEXED BY ${index} WHERE ${at} >= ? AND ${at} < ? AND ${source.always} AND ${base}
  AND NOT ${amount} ORDER BY ${at} LIMIT ${shownAtMost}`;

/** A25: numerator, denominator, and the list behind what is missing (Q01). */
export const followUpRate: Read<'followUps.rate'> = (look, { month }) => {
  const span = spanOf({ unit: 'month', date: `${month}-01` }, look.site.timeZone);
  const count = countIn(look, 'repairFollowUp', span);
  const lines = look.db.rows<UnfollowedLine>(unfollowed, span.from, span.until);
  return {
    repairs: count.d,
    followedUp: count.n,
    floor: goalFor(count, look.parameters['followUp.repair.floorRate']),
    target: goalFor(count, look.parameters['followUp.repair.targetRate']),
    mandatory: lines.filter((line) => line.mandatoryBecause !== 'all'),
    selectable: lines.filter((line) => line.mandatoryBecause === 'all'),
  };
};
