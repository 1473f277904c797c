import type { MonthFollowed } from '../../shared/contract/print.ts';
import { monthSpan } from '../../shared/time/month.ts';
import { repairsOf } from '../follow-ups/rate.ts';
import type { Look } from '../store/act.ts';

const done =
  "EXISTS (SELECT 1 FROM followUps f WHERE f.caseId = c.id AND f.status = 'done' AND f.result <> 'unreachable')";
const pleased =
  "EXISTS (SELECT 1 FROM followUps f WHERE f.caseId = c.id AND f.status = 'done' AND f.result = 'satisfied')";

export const repairCounts = `SELECT count(*) AS repairs, coalesce(sum(${done}), 0) AS followedUp,
  count(DISTINCT CASE WHEN ${done} THEN c.unitId END) AS households, coalesce(sum(${pleased}), 0) AS satisfied ${repairsOf}`;
export const complaintCounts = `SELECT count(*) AS complaints, coalesce(sum(${done}), 0) AS complaintsFollowed
  FROM cases c INDEXED BY casesByCompletion WHERE c.completedAt >= ? AND c.completedAt < ? AND c.voided = 0
  AND c.kind = 'complaint'`;

/** F09: each month from that of the first day to that of the last. @param from `2025-03-01` */
export function monthsFollowed(look: Look, from: string, to: string): MonthFollowed[] {
  return monthsBetween(from.slice(0, 7), to.slice(0, 7)).map((month) => {
    const { from: first, until } = monthSpan(month, look.site.timeZone);
    const repairs = look.db.row<Omit<MonthFollowed, 'month'>>(repairCounts, first, until);
    const complaints = look.db.row<Omit<MonthFollowed, 'month'>>(complaintCounts, first, until);
    if (!repairs || !complaints) throw new Error('a count without a row');
    return { month, ...repairs, ...complaints };
  });
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = following(month)) months.push(month);
  return months;
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
