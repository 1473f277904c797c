import { dateAfter } from '../../shared/time/calendar.ts';
import { datesOf, type Period } from '../../shared/time/period.ts';

/** @returns `2025`, `2025-03`, `2025-03-05` or `2025-03-03 – 2025-03-09` */
export function periodText(period: Period): string {
  const { from, until } = datesOf(period);
  if (period.unit === 'year') return from.slice(0, 4);
  if (period.unit === 'month') return from.slice(0, 7);
  const last = dateAfter(until, -1);
  return last === from ? from : `${from} – ${last}`;
}
