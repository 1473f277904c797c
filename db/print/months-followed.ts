import type { MonthFollowed } from '../../shared/contract/print.ts';
import { datesOf, spanOf } from '../../shared/time/period.ts';
import { countIn } from '../indicators/count.ts';
import { repairFollowUp } from '../indicators/follow-up-measures.ts';
import type { Look } from '../store/act.ts';

const { at, index, base, amount, source } = repairFollowUp;
const pleased =
  "EXISTS (SELECT 1 FROM followUps f WHERE f.caseId = x.id AND f.status = 'done' AND f.result = 'satisfied')";

/** Of the repairs of the indicator: in how many households somebody was asked, and how many were satisfied. */
export const whoWasAsked = `SELECT count(DISTINCT CASE WHEN ${amount} THEN x.unitId END) AS households,
  coalesce(sum(${pleased}), 0) AS satisfied FROM cases x INDEXED BY ${index}
  WHERE ${at} >= ? AND ${at} < ? AND ${source.always} AND ${base}`;

/** F09: each month from that of the first day to that of the last. @param from `2025-03-01` */
export function monthsFollowed(look: Look, from: string, to: string): MonthFollowed[] {
  return monthsBetween(from, to).map((month) => {
    const span = spanOf(month, look.site.timeZone);
    const repairs = countIn(look, 'repairFollowUp', span);
    const complaints = countIn(look, 'complaintFollowUp', span);
    const asked = look.db.row<Pick<MonthFollowed, 'households' | 'satisfied'>>(whoWasAsked, span.from, span.until);
    return {
      month: month.date.slice(0, 7),
      repairs: repairs.d,
      followedUp: repairs.n,
      households: asked?.households ?? 0,
      satisfied: asked?.satisfied ?? 0,
      complaints: complaints.d,
      complaintsFollowed: complaints.n,
    };
  });
}

interface Month {
  unit: 'month';
  date: string;
}

const monthOf = (date: string): Month => ({ unit: 'month', date: `${date.slice(0, 7)}-01` });

function monthsBetween(from: string, to: string): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(from); month.date <= to; month = monthOf(datesOf(month).until)) months.push(month);
  return months;
}
