import type { OnTime } from '../../shared/contract/orders.ts';
import { monthSpan } from '../../shared/time/month.ts';
import type { Read } from '../store/handler.ts';

/**
 * Called off or declined before anybody was there: nobody could be late. What belongs to a building-wide event cannot be
 * reached in fifteen minutes everywhere at once and is counted apart (Q40).
 */
export const monthOfOrders = `SELECT c.buildingEventId IS NOT NULL AS linked,
  count(*) FILTER (WHERE o.arrivedInTime IS NOT NULL OR o.arriveBy < ?) AS counted,
  count(*) FILTER (WHERE o.arrivedInTime = 1) AS onTime,
  count(*) FILTER (WHERE o.arrivedInTime IS NULL AND (o.arriveBy IS NULL OR o.arriveBy >= ?)) AS undecided
  FROM orders o JOIN cases c ON c.id = o.caseId WHERE o.createdAt >= ? AND o.createdAt < ? AND o.voided = 0
  AND NOT (o.status IN ('cancelled', 'priceDeclined') AND o.arrivedInTime IS NULL) GROUP BY 1`;

const none: OnTime = { counted: 0, onTime: 0, undecided: 0 };

/** A19: of the orders of a month of the site whose fifteen minutes are decided, those where somebody was there in time. */
export const onTime: Read<'orders.onTime'> = (look, { month }) => {
  const { from, until } = monthSpan(month, look.site.timeZone);
  const rows = look.db.rows<OnTime & { linked: number }>(monthOfOrders, look.now, look.now, from, until);
  const of = (linked: number): OnTime => {
    const { counted, onTime, undecided } = rows.find((row) => row.linked === linked) ?? none;
    return { counted, onTime, undecided };
  };
  return { ...of(0), ofEvents: of(1) };
};
