import type { NowLine } from '../../shared/contract/desk.ts';
import { nextWallTime } from '../../shared/time/site-time.ts';
import { isOpen } from '../cases/case-lines.ts';
import type { Read } from '../store/handler.ts';
import { dueLines, isFollowUp, isSnoozed } from './due-lines.ts';
import { withNextRung } from './next-rung.ts';

export const openCases = `SELECT count(*) AS n FROM cases INDEXED BY casesOpen WHERE ${isOpen}`;

/** Loans that are overdue, and what the desk owes about lost keys and counts. */
const ofKeys: ReadonlySet<string> = new Set(['keyMoves', 'keys', 'keyCounts']);
const ofMail: ReadonlySet<string> = new Set(['mailItems', 'missingIssues']);

/** S12: what the desk owes today, and what of it waits now. Shortly before midnight the next hour belongs to it. */
export const listNow: Read<'now.list'> = (look) => {
  const midnight = nextWallTime(look.now, '00:00', look.site.timeZone);
  const soon = look.now + look.parameters['now.soonMinutes'] * 60_000;
  const lines = dueLines(look, Math.max(midnight, soon)).map((line) => withNextRung(look, line));
  const awake = lines.filter((line) => !isSnoozed(line, look.now));
  // As many as its list will show: a record with two deadlines is one.
  const records = (register: NowLine['register']) =>
    new Set(awake.filter((line) => line.register === register).map(({ record }) => record)).size;
  return {
    lines,
    counts: {
      now: awake.length,
      cases: look.db.row<{ n: number }>(openCases)?.n ?? 0,
      orders: records('orders'),
      buildingEvents: records('buildingEvents'),
      calls: records('calls'),
      keys: awake.filter((line) => ofKeys.has(line.register) && line.dueAt <= look.now).length,
      mail: awake.filter((line) => ofMail.has(line.register) && line.dueAt <= look.now).length,
      visits: new Set(
        awake.filter(({ register, dueAt }) => register === 'visits' && dueAt <= look.now).map(({ record }) => record),
      ).size,
      foundItems: awake.filter((line) => line.register === 'foundItems' && line.dueAt <= look.now).length,
      followUps: awake.filter(isFollowUp).length,
    },
  };
};
