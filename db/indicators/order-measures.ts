import { dayStart } from '../../shared/registers/timers.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { Measure } from './measure.ts';
import { charges as ofQuotes, orders } from './sources.ts';

/** Called off or declined before anybody was there: nobody could be late. */
const wanted = `NOT (x.status IN ('cancelled', 'priceDeclined') AND x.arrivedInTime IS NULL)`;

const arrivingOf = (whose: string) =>
  ({
    source: orders,
    at: 'x.createdAt',
    index: 'ordersByCreation',
    base: `${wanted} AND (x.arrivedInTime IS NOT NULL OR x.arriveBy < span.now) AND ${whose}`,
    amount: 'x.arrivedInTime IS 1',
  }) satisfies Measure;

/**
 * A19: the first visit decides. Whose minutes still run is not counted yet. What belongs to a building-wide event cannot be
 * reached in fifteen minutes everywhere at once and stands apart (Q40).
 */
export const onTime: Measure = arrivingOf('c.buildingEventId IS NULL');
export const onTimeOfEvents: Measure = arrivingOf('c.buildingEventId IS NOT NULL');

interface Made {
  id: string;
  at: number;
  completedAt: number | null;
}
const made = `SELECT x.id, x.createdAt AS at, x.completedAt FROM orders x INDEXED BY ordersByCreation
  CROSS JOIN cases c ON c.id = x.caseId WHERE x.createdAt >= ? AND x.createdAt < ? AND ${orders.always}
  AND x.status NOT IN ('cancelled', 'priceDeclined')`;

/** S13: completed on the day it was made. Of today only what is done is counted yet. */
export const sameDay: Measure = {
  source: orders,
  judge: (look, { from, until }) => {
    const { timeZone } = look.site;
    const today = dayStart(look.now, timeZone);
    const date = (at: number) => wallTime(at, timeZone).date;
    return look.db
      .rows<Made>(made, from, until)
      .filter(({ at, completedAt }) => completedAt !== null || at < today)
      .map(({ id, at, completedAt }) => ({
        id,
        at,
        met: completedAt !== null && date(completedAt) === date(at) ? 1 : 0,
      }));
  },
};

/** S05: what customers agreed to pay; a quote that a later one replaced is none of it. Fen. */
export const charges: Measure = {
  source: ofQuotes,
  at: 'x.decidedAt',
  index: 'quotesByDecision',
  base: `x.customerDecision = 'accepted'
    AND NOT EXISTS (SELECT 1 FROM quotes later WHERE later.caseId = x.caseId AND later.seq > x.seq)`,
  amount: `l.value ->> 'total'`,
};
