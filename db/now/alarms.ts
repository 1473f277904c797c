import { nobody } from '../../shared/contract/admit.ts';
import { DeskError } from '../../shared/errors.ts';
import type { TimerRule } from '../../shared/registers/timers.ts';
import { refuse } from '../directory/saving.ts';
import { planDay } from '../patrols/plan-day.ts';
import type { Task, Write } from '../store/handler.ts';
import { isFirstDesk } from '../sync/first-desk.ts';
import { isStarting } from '../sync/starting.ts';
import { expireVisits } from '../visitors/expire.ts';
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
]);
/** A desk that is switched off, or where nobody is, must not keep an alarm to itself. */
const otherDesksAfter = 120_000;
const longestSnooze = 2 * 3_600_000;

/** What is due or will be within two minutes and is not snoozed; nothing before there is a site. */
export const dueAlarms: Task<'alarms.due'> = {
  async task(book, _input, now, actor) {
    if (!book.place || isStarting(book.db)) return [];
    await expireVisits(book, now);
    await planDay(book, now);
    const look = book.look(actor ?? nobody, now);
    const lines = dueLines(look, now + ahead).filter((line) => !silent.has(line.rule) && !isSnoozed(line, now));
    return lines.map((line) => ({
      ...line,
      ringAt: line.dueAt + (isFirstDesk(look, line.record) ? 0 : otherDesksAfter),
    }));
  },
};

/** Quiet for a while; why stays on the record. */
export const snoozeAlarm: Write<'alarms.snooze'> = (act, { register, record, rule, until, reason }) => {
  if (until <= act.now || until > act.now + longestSnooze) refuse([{ field: 'until', code: 'range' }]);
  const { changes } = act.db.run(
    'UPDATE timers SET snoozedUntil = ? WHERE register = ? AND record = ? AND rule = ?',
    until,
    register,
    record,
    rule,
  );
  if (changes === 0) throw new DeskError('notFound');
  act.append(register, record, { kind: 'snoozed', rule, until, reason });
  return null;
};
