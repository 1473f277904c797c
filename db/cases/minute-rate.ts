import { atWallTime } from '../../shared/time/site-time.ts';
import type { Read } from '../store/handler.ts';

/** Cases of a month whose minute is decided: told, or over. */
export const rate = `SELECT count(*) AS counted, coalesce(sum(minuteMet = 1), 0) AS within FROM cases
  WHERE registeredAt >= ? AND registeredAt < ? AND voided = 0 AND notifyDueAt IS NOT NULL
  AND (minuteMet IS NOT NULL OR notifyDueAt < ?)`;

/** A03: of the cases registered in a month of the site, those whose counted parties were all told within the minute. */
export const minuteRate: Read<'cases.minuteRate'> = (look, { month }) => {
  const { timeZone } = look.site;
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const [from, until] = [month, next].map((m) => atWallTime(`${m}-01`, '00:00', timeZone));
  return (
    look.db.row<{ counted: number; within: number }>(rate, from ?? 0, until ?? 0, look.now) ?? { counted: 0, within: 0 }
  );
};
