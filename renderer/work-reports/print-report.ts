import { dateAfter } from '../../shared/time/calendar.ts';
import { datesOf, type Period } from '../../shared/time/period.ts';
import { openScreen } from '../shell/screen.ts';

/** F57 of up to a week, F58 of anything longer, as it will be printed. */
export function printReport(period: Period): void {
  const { from, until } = datesOf(period);
  const form = dateAfter(from, 7) < until ? 'F58' : 'F57';
  openScreen({ at: 'print', paper: { form, from, to: dateAfter(until, -1), purpose: '' } });
}

/** The registers of the month in which a period begins, behind their cover. */
export function printBound(period: Period): void {
  const { from, until } = datesOf({ unit: 'month', date: datesOf(period).from });
  openScreen({ at: 'print', paper: { form: 'bound', from, to: dateAfter(until, -1), purpose: '' } });
}
