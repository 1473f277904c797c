import type { EventMonth } from '../../shared/contract/building-events.ts';
import { spanOf } from '../../shared/time/period.ts';
import type { Read } from '../store/handler.ts';

export const eventsOfMonth = `SELECT id, no, title, createdAt,
  coalesce(json_extract(earlierAnswers, '$[0].at'), officialAnswerAt) AS answeredAt,
  (SELECT count(*) FROM cases WHERE buildingEventId = buildingEvents.id AND voided = 0) AS callers
  FROM buildingEvents WHERE createdAt >= ? AND createdAt < ? AND voided = 0 ORDER BY createdAt`;

interface Row {
  id: string;
  no: string;
  title: string;
  createdAt: number;
  answeredAt: number | null;
  callers: number;
}

/** S03: callers per event, and the minutes from opening to the first wording. */
export const monthOfEvents: Read<'buildingEvents.month'> = (look, { month }) => {
  const { from, until } = spanOf({ unit: 'month', date: `${month}-01` }, look.site.timeZone);
  const lines = look.db.rows<Row>(eventsOfMonth, from, until).map(({ createdAt, answeredAt, ...row }) => ({
    ...row,
    minutesToWording: answeredAt === null ? null : Math.round((answeredAt - createdAt) / 60_000),
  }));
  const timed = lines.flatMap(({ minutesToWording }) => (minutesToWording === null ? [] : [minutesToWording]));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  return {
    events: lines.length,
    callers: sum(lines.map(({ callers }) => callers)),
    minutesToWording: timed.length === 0 ? null : Math.round(sum(timed) / timed.length),
    lines,
  } satisfies EventMonth;
};
