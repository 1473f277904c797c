import type { DayKind } from './calendar.ts';

/** A stretch of days from the first to the last, both included. */
interface Stretch {
  from: string;
  until: string;
  kind: DayKind;
  name: string;
}
const off = (name: string, from: string, until = from): Stretch => ({ from, until, kind: 'holiday', name });
const work = (name: string, date: string): Stretch => ({
  from: date,
  until: date,
  kind: 'makeUp',
  name: `${name}补班`,
});

/** The State Council's arrangement of holidays and make-up days; a supervisor's own entries come before them (Q30). */
export const chineseHolidays: readonly Stretch[] = [
  off('元旦', '2025-01-01'),
  work('春节', '2025-01-26'),
  off('春节', '2025-01-28', '2025-02-04'),
  work('春节', '2025-02-08'),
  off('清明节', '2025-04-04', '2025-04-06'),
  work('劳动节', '2025-04-27'),
  off('劳动节', '2025-05-01', '2025-05-05'),
  off('端午节', '2025-05-31', '2025-06-02'),
  work('国庆节', '2025-09-28'),
  off('国庆节、中秋节', '2025-10-01', '2025-10-08'),
  work('国庆节', '2025-10-11'),
  off('元旦', '2026-01-01', '2026-01-03'),
  work('元旦', '2026-01-04'),
  work('春节', '2026-02-14'),
  off('春节', '2026-02-15', '2026-02-23'),
  work('春节', '2026-02-28'),
  off('清明节', '2026-04-04', '2026-04-06'),
  off('劳动节', '2026-05-01', '2026-05-05'),
  work('劳动节', '2026-05-09'),
  off('端午节', '2026-06-19', '2026-06-21'),
  work('国庆节', '2026-09-20'),
  off('中秋节', '2026-09-25', '2026-09-27'),
  off('国庆节', '2026-10-01', '2026-10-07'),
  work('国庆节', '2026-10-10'),
];
