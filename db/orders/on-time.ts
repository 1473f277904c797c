import { monthSpan } from '../../shared/time/month.ts';
import type { Read } from '../store/handler.ts';

/** Called off or declined before anybody was there: nobody could be late. */
export const monthOfOrders = `SELECT count(*) FILTER (WHERE arrivedInTime IS NOT NULL OR arriveBy < ?) AS counted,
  count(*) FILTER (WHERE arrivedInTime = 1) AS onTime,
  count(*) FILTER (WHERE arrivedInTime IS NULL AND (arriveBy IS NULL OR arriveBy >= ?)) AS undecided
  FROM orders WHERE createdAt >= ? AND createdAt < ? AND voided = 0
  AND NOT (status IN ('cancelled', 'priceDeclined') AND arrivedInTime IS NULL)`;

interface Counts {
  counted: number;
  onTime: number;
  undecided: number;
}

/** A19: of the orders of a month of the site whose fifteen minutes are decided, those where somebody was there in time. */
export const onTime: Read<'orders.onTime'> = (look, { month }) => {
  const { from, until } = monthSpan(month, look.site.timeZone);
  const none: Counts = { counted: 0, onTime: 0, undecided: 0 };
  return look.db.row<Counts>(monthOfOrders, look.now, look.now, from, until) ?? none;
};
