import type { SheetSection } from '../../shared/registers/handover-sheet.ts';
import type { RecordOf, RegisterName } from '../../shared/registers/index.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { Database } from '../store/database.ts';
import { fromRow } from '../store/rows.ts';

const day = 24 * 3_600_000;

/**
 * Everything that is open in a book, counted by reading every row of every register: no query, index or state list of the
 * sheet is used. @param since UTC ms from which the desk is held. @returns the ids of each section, sorted
 */
export function recount(db: Database, now: number, since: number): Record<SheetSection, string[]> {
  const all = <R extends RegisterName>(register: R): RecordOf<R>[] =>
    db.rows<object>(`SELECT * FROM ${register}`).map((row) => fromRow(register, row));
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort();
  const today = wallTime(now, 'Asia/Shanghai').date;
  const over = ['closed', 'archived', 'voided', 'declinedByCustomer', 'notAccepted'];
  const done = ['returned', 'priceDeclined', 'cancelled', 'closed'];
  return {
    incidents: ids(
      all('incidents').filter((i) => i.owed && !i.voided && i.status !== 'reported' && i.status !== 'reviewed'),
    ),
    cases: ids(all('cases').filter(({ status }) => !over.includes(status))),
    orders: ids(all('orders').filter(({ status }) => !done.includes(status))),
    followUps: ids(all('followUps').filter((f) => f.status === 'planned' && f.dueAt <= now + day / 2)),
    buildingEvents: ids(all('buildingEvents').filter(({ status }) => status !== 'closed' && status !== 'voided')),
    calls: ids(all('calls').filter((c) => !c.voided && c.verifyBy !== null && c.verified === null)),
    patrols: ids(all('patrols').filter((p) => p.startedAt !== null && !p.voided && p.status !== 'verified')),
    vacantRounds: ids(all('vacantRounds').filter((v) => v.status === 'planned' && v.day === today)),
    contactNotes: ids(all('contactNotes').filter((note) => !note.voided && note.closedAt === null)),
    drafts: ids(db.rows<{ id: string }>('SELECT id FROM drafts')),
    keysOut: ids(all('keyMoves').filter((m) => m.kind === 'loan' && m.lines.some(({ backAt }) => backAt === null))),
    keysMissing: ids(all('keys').filter(({ status }) => status === 'missing')),
    mail: ids(all('mailItems').filter((m) => m.special && m.endedAt === null && !m.voided && m.status !== 'missing')),
    foundItems: ids(all('foundItems').filter((f) => !f.voided && f.endedAt === null)),
    visitors: ids(
      all('visits').filter(
        (v) =>
          ['arrived', 'registered', 'received'].includes(v.status) ||
          (v.status === 'noExit' && v.arrivedAt >= now - 7 * day && (v.expiredAt ?? 0) >= since),
      ),
    ),
  };
}
