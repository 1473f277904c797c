import type { Stretch } from '../../shared/registers/duty-shifts.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { wallTime } from '../../shared/time/site-time.ts';

/** @returns `20:00–08:00` */
export function hoursText({ startsAt, endsAt }: Stretch, timeZone: string): string {
  return [startsAt, endsAt].map((at) => wallTime(at, timeZone).time.slice(0, 5)).join('–');
}

/** @returns `3-10 20:00–08:00` */
export function spanText(stretch: Stretch, timeZone: string): string {
  const [, month, day] = wallTime(stretch.startsAt, timeZone).date.split('-').map(Number);
  return `${month}-${day} ${hoursText(stretch, timeZone)}`;
}

/** @returns the Monday of the week in which a date lies */
export function mondayOf(date: string): string {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dateAfter(date, -weekday);
}
