import { monthSpan } from '../../shared/time/month.ts';
import type { Read } from '../store/handler.ts';

/** Cases of a month whose minute is decided: told, or over. */
export const rate = `SELECT count(*) AS counted, coalesce(sum(minuteMet = 1), 0) AS within FROM cases
  WHERE registeredAt >= ? AND registeredAt < ? AND voided = 0 AND notifyDueAt IS NOT NULL
  AND (minuteMet IS NOT NULL OR notifyDueAt < ?)`;

/** A03: of the cases registered in a month of the site, those whose counted parties were all told within the minute. */
export const minuteRate: Read<'cases.minuteRate'> = (look, { month }) => {
  const { from, until } = monthSpan(month, look.site.timeZone);
  return look.db.row<{ counted: number; within: number }>(rate, from, until, look.now) ?? { counted: 0, within: 0 };
};
