import type { NowLine } from '../../shared/contract/desk.ts';
import { nextWallTime } from '../../shared/time/site-time.ts';
import { isOpen } from '../cases/case-lines.ts';
import { mineNow } from '../conflicts/conflict-lines.ts';
import { unreadFor } from '../desk-notes/note-lines.ts';
import { swapsWaiting } from '../duty/swap-lines.ts';
import type { Read } from '../store/handler.ts';
import { dueLines, isFollowUp, isSnoozed } from './due-lines.ts';
import { withNextRung } from './next-rung.ts';

export const openCases = `SELECT count(*) AS n FROM cases INDEXED BY casesOpen WHERE ${isOpen}`;

/** S12: what the desk owes today, and what of it waits now. Shortly before midnight the next hour belongs to it. */
export const listNow: Read<'now.list'> = (look) => {
  const midnight = nextWallTime(look.now, '00:00', look.site.timeZone);
  const soon = look.now + look.parameters['now.soonMinutes'] * 60_000;
  const lines = dueLines(look, Math.max(midnight, soon))
    .filter(({ rule }) => rule !== 'reportReady' || look.actor.role === 'supervisor')
    .map((line) => withNextRung(look, line));
  const awake = lines.filter((line) => !isSnoozed(line, look.now));
  // As many as its list will show: a record with two deadlines is one.
  const records = (...of: NowLine['register'][]) => recordsIn(awake, of);
  /** Of what the desk holds for others only what is late: that it will be due is the usual thing. */
  const overdue = (...of: NowLine['register'][]) =>
    recordsIn(
      awake.filter(({ dueAt }) => dueAt <= look.now),
      of,
    );
  return {
    lines,
    counts: {
      now: awake.length,
      cases: look.db.row<{ n: number }>(openCases)?.n ?? 0,
      orders: records('orders'),
      buildingEvents: records('buildingEvents'),
      calls: records('calls'),
      keys: overdue('keyMoves', 'keys', 'keyCounts'),
      mail: overdue('mailItems', 'missingIssues'),
      visits: overdue('visits'),
      foundItems: overdue('foundItems', 'itemCounts'),
      deskNotes: unreadFor(look, look.actor.id, look.actor.role).length,
      handovers: overdue('handovers', 'deskAbsences'),
      incidents: overdue('incidents'),
      patrols: overdue('patrols', 'vacantRounds', 'contactNotes'),
      conflicts: mineNow(look).length,
      followUps: awake.filter(isFollowUp).length,
      directory: look.actor.role === 'supervisor' ? swapsWaiting(look) : 0,
    },
  };
};

const recordsIn = (lines: readonly NowLine[], of: readonly NowLine['register'][]): number =>
  new Set(lines.filter(({ register }) => of.includes(register)).map(({ record }) => record)).size;
