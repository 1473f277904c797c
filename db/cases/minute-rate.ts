import { monthSpan } from '../../shared/time/month.ts';
import type { Read } from '../store/handler.ts';

/** Cases of a month whose minute is decided: told, or over. Callers of a building-wide event are counted apart (Q40). */
export const rate = `SELECT count(*) FILTER (WHERE buildingEventId IS NULL) AS counted,
  count(*) FILTER (WHERE buildingEventId IS NULL AND minuteMet = 1) AS within,
  count(*) FILTER (WHERE buildingEventId IS NOT NULL) AS linked,
  count(*) FILTER (WHERE buildingEventId IS NOT NULL AND minuteMet = 1) AS linkedWithin FROM cases
  WHERE registeredAt >= ? AND registeredAt < ? AND voided = 0 AND notifyDueAt IS NOT NULL
  AND (minuteMet IS NOT NULL OR notifyDueAt < ?)`;

interface Counts {
  counted: number;
  within: number;
  linked: number;
  linkedWithin: number;
}

/** A03: of the cases registered in a month of the site, those whose counted parties were all told within the minute. */
export const minuteRate: Read<'cases.minuteRate'> = (look, { month }) => {
  const { from, until } = monthSpan(month, look.site.timeZone);
  const none: Counts = { counted: 0, within: 0, linked: 0, linkedWithin: 0 };
  const { counted, within, linked, linkedWithin } = look.db.row<Counts>(rate, from, until, look.now) ?? none;
  return { counted, within, ofEvents: { counted: linked, within: linkedWithin } };
};
