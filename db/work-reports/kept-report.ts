import { nobody } from '../../shared/contract/admit.ts';
import { DeskError } from '../../shared/errors.ts';
import {
  type OwedReport,
  owedReports,
  type WorkReportRecord,
  workReportTimers,
} from '../../shared/registers/work-reports.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { datesOf, type Period, type PeriodUnit, spanOf } from '../../shared/time/period.ts';
import type { Act, Look } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { refusalOf } from '../store/refusal.ts';
import { fromRow } from '../store/rows.ts';
import { siteRecordId } from '../store/site-record.ts';

const ofId = 'SELECT * FROM workReports WHERE id = ?';
export const firstChange = 'SELECT min(enteredAt) AS at FROM changes';

/** A period's report is one record, whichever desk makes it. */
const idOf = (look: Pick<Look, 'site'>, unit: PeriodUnit, fromDay: string) =>
  siteRecordId(look, 'workReports', unit, fromDay);

/** @returns what was written of the report of a period; null of days that are no day, week, month or year */
export function keptReport(look: Look, period: Period): WorkReportRecord | null {
  if (period.unit === 'days') return null;
  const row = look.db.row<object>(ofId, idOf(look, period.unit, datesOf(period).from));
  return row === undefined ? null : fromRow('workReports', row);
}

/** @returns what is owed by now and not yet there; nothing of a time before there was a book */
function missing(look: Look): OwedReport[] {
  const owed = owedReports(look.now, look.parameters, look.site.timeZone, look.calendar).filter(
    ({ unit, fromDay }) => look.db.row(ofId, idOf(look, unit, fromDay)) === undefined,
  );
  if (owed.length === 0) return [];
  const began = look.db.row<{ at: number | null }>(firstChange)?.at ?? look.now;
  return owed.filter(({ unit, fromDay }) => spanOf({ unit, date: fromDay }, look.site.timeZone).until > began);
}

/**
 * S45: on Monday at nine last week's report is ready, on the first working day last month's. Main's look at what is due brings it
 * about; a desk that was off does it as soon as it is on. @param now UTC ms
 */
export async function planReports(book: Book, now: number): Promise<void> {
  if (missing(book.look(nobody, now)).length === 0) return;
  try {
    await book.act(nobody, now, (act) => {
      for (const owed of missing(act)) made(act, owed);
    });
  } catch (error) {
    // A full disk must not silence the alarms: the next look tries again.
    if (!(refusalOf(error) instanceof DeskError)) throw error;
  }
}

type Owed = Pick<WorkReportRecord, 'unit' | 'fromDay' | 'toDay' | 'dueAt'>;

function made(act: Act, owed: Owed): WorkReportRecord {
  const report: WorkReportRecord = {
    ...{ id: idOf(act, owed.unit, owed.fromDay), ...owed, status: 'ready', readyAt: act.now },
    ...{ workDone: '', nextPlan: '', submittedTo: '', submittedAt: null, submittedBy: null },
  };
  create(act, 'workReports', report);
  renewReportTimers(act, report);
  return report;
}

export function renewReportTimers(act: Act, report: WorkReportRecord): void {
  act.setTimers('workReports', report.id, workReportTimers(report));
}

/** The words of the report; the numbers are not asked for. Sent to somebody, it is handed in, and a later word to another goes there too. */
export const writeReport: Write<'workReports.write'> = (act, { period, workDone, nextPlan, submittedTo }) => {
  const { from, until } = datesOf(period);
  const owed = { unit: period.unit, fromDay: from, toDay: dateAfter(until, -1), dueAt: act.now };
  const before = keptReport(act, period) ?? made(act, owed);
  const sent =
    submittedTo === ''
      ? {}
      : ({ status: 'handedIn', submittedTo, submittedAt: act.now, submittedBy: act.actor.id } as const);
  const after = patch(act, 'workReports', before, { workDone, nextPlan, ...sent });
  renewReportTimers(act, after);
  return after;
};

export const readReport: Read<'workReports.read'> = (look, { reportId }) => read(look, 'workReports', reportId);

export const dueReports = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, '' AS no, w.readyAt AS since, w.unit AS type,
  0 AS emergency, w.fromDay || ' – ' || w.toDay AS place, '' AS what, '' AS who
  FROM timers t JOIN workReports w ON w.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'workReports' ORDER BY t.dueAt LIMIT 50`;
