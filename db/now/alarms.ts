import { nobody } from '../../shared/contract/admit.ts';
import type { NowLine } from '../../shared/contract/desk.ts';
import { DeskError } from '../../shared/errors.ts';
import type { TimerRule } from '../../shared/registers/timers.ts';
import { refuse } from '../directory/saving.ts';
import { planDay } from '../patrols/plan-day.ts';
import type { Task, Write } from '../store/handler.ts';
import { firstDesk } from '../sync/first-desk.ts';
import { isStarting } from '../sync/starting.ts';
import { expireVisits } from '../visitors/expire.ts';
import { planReports } from '../work-reports/kept-report.ts';
import { dueLines, isSnoozed } from './due-lines.ts';

/** Main asks at least this often, ms. */
const ahead = 120_000;
/** What waits for a decision for days stands on Now and rings for nobody. */
const silent: ReadonlySet<TimerRule> = new Set<TimerRule>([
  'foundItemKept',
  'handoverReserved',
  'incidentReview',
  'patrolAssign',
  'patrolVerify',
  'noteOwned',
  'noteClose',
  'reportReady',
]);
/** A desk that is switched off, or where nobody is, must not keep an alarm to itself. */
const otherDesksAfter = 120_000;
const longestSnooze = 2 * 3_600_000;

/** A deadline that had its alarm is not told again, not even after the desk was closed and opened. */
export const rungTimers = 'SELECT record, rule, dueAt FROM timers WHERE rungAt IS NOT NULL';

/** What is due or will be within two minutes, is not snoozed and has not rung yet; nothing before there is a site. */
export const dueAlarms: Task<'alarms.due'> = {
  async task(book, _input, now, actor) {
    if (!book.place || isStarting(book.db)) return [];
    await expireVisits(book, now);
    await planDay(book, now);
    await planReports(book, now);
    const look = book.look(actor ?? nobody, now);
    const rung = new Set(look.db.rows<Deadline>(rungTimers).map(keyOf));
    const isFirst = firstDesk(look);
    return dueLines(look, now + ahead)
      .filter((line) => !silent.has(line.rule) && !isSnoozed(line, now) && !rung.has(keyOf(line)))
      .map((line) => ({ ...line, ringAt: line.dueAt + (isFirst(line.record) ? 0 : otherDesksAfter) }));
  },
};

type Deadline = Pick<NowLine, 'record' | 'rule' | 'dueAt'>;
const keyOf = ({ record, rule, dueAt }: Deadline): string => `${record}/${rule}/${dueAt}`;

/** Somebody has heard them. What was moved or snoozed meanwhile is another deadline, and rings at its own time. */
export const alarmsRang: Write<'alarms.rang'> = (act, { rung }) => {
  for (const { register, record, rule, dueAt } of rung) {
    act.db.run(
      `UPDATE timers SET rungAt = ? WHERE register = ? AND record = ? AND rule = ? AND dueAt = ?
       AND coalesce(snoozedUntil, 0) <= ?`,
      ...[act.now, register, record, rule, dueAt, act.now],
    );
  }
  return null;
};

/** Quiet for a while; why stays on the record. */
export const snoozeAlarm: Write<'alarms.snooze'> = (act, { register, record, rule, until, reason }) => {
  if (until <= act.now || until > act.now + longestSnooze) refuse([{ field: 'until', code: 'range' }]);
  const { changes } = act.db.run(
    'UPDATE timers SET snoozedUntil = ?, rungAt = NULL WHERE register = ? AND record = ? AND rule = ?',
    until,
    register,
    record,
    rule,
  );
  if (changes === 0) throw new DeskError('notFound');
  act.append(register, record, { kind: 'snoozed', rule, until, reason });
  return null;
};
