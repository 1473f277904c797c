import type { SheetLine, SheetSection } from '../../shared/registers/handover-sheet.ts';
import { settledOrderStates } from '../../shared/registers/order-states.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { isOpenEvent } from '../building-events/event-lines.ts';
import { isOpen } from '../cases/case-lines.ts';
import { held } from '../found-items/item-lines.ts';
import { inCustody } from '../mail/in-custody.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';

/** How far ahead the coming shift looks, ms. */
export const comingShift = 12 * 3_600_000;

/** The nearest deadline of a record. */
const dueOf = (record: string) => `(SELECT min(dueAt) FROM timers WHERE record = ${record}.id)`;
const nameOf = (column: string) => `coalesce((SELECT name FROM staff WHERE id = ${column}), '')`;
const settled = settledOrderStates.map((state) => `'${state}'`).join(', ');

/**
 * S25: each section is one indexed statement over its register, with the columns of a line; `:now` or `:today` (a day of the
 * site) is given where a section names it.
 */
export const sectionStatements = {
  incidents: `SELECT i.id AS record, i.no, i.status, substr(i.phenomenon, 1, 120) AS what, i.place, ${nameOf('i.createdBy')} AS who,
    i.discoveredAt AS since, ${dueOf('i')} AS dueAt FROM incidents i INDEXED BY incidentsToFinish
    WHERE i.status IN ('open', 'controlled', 'ended', 'reportDue') AND i.voided = 0 AND i.owed = 1 ORDER BY i.seq`,
  cases: `SELECT c.id AS record, c.no, c.status, substr(c.content, 1, 120) AS what, c.place, ${nameOf('c.firstContactOwner')} AS who,
    c.receivedAt AS since, ${dueOf('c')} AS dueAt FROM cases c INDEXED BY casesOpen WHERE c.${isOpen} ORDER BY c.seq`,
  orders: `SELECT o.id AS record, o.no, o.status, substr(o.content, 1, 120) AS what, o.place, o.engReceivedBy AS who,
    o.createdAt AS since, ${dueOf('o')} AS dueAt FROM orders o INDEXED BY ordersOpen
    WHERE o.status NOT IN (${settled}) ORDER BY o.seq`,
  followUps: `SELECT f.id AS record, f.no, f.status, substr(c.content, 1, 120) AS what, c.place, f.responsibleName AS who,
    c.completedAt AS since, f.dueAt FROM followUps f INDEXED BY followUpsPlanned JOIN cases c ON c.id = f.caseId
    WHERE f.status = 'planned' AND f.dueAt <= :now + ${comingShift} ORDER BY f.dueAt, f.seq`,
  buildingEvents: `SELECT e.id AS record, e.no, e.status, e.title AS what, e.scope AS place, '' AS who, e.startedAt AS since,
    ${dueOf('e')} AS dueAt FROM buildingEvents e INDEXED BY buildingEventsOpen WHERE e.${isOpenEvent} ORDER BY e.seq`,
  calls: `SELECT c.id AS record, c.no, 'verifyCall' AS status, substr(c.gist, 1, 120) AS what, c.place, c.transferTo AS who,
    c.startedAt AS since, t.dueAt FROM timers t JOIN calls c ON c.id = t.record
    WHERE t.register = 'calls' AND t.rule = 'verifyCall' ORDER BY t.dueAt, c.seq`,
  patrols: `SELECT p.id AS record, p.no, p.status, p.routeName AS what, p.day AS place, ${nameOf('p.walkedBy')} AS who,
    p.startedAt AS since, ${dueOf('p')} AS dueAt FROM patrols p INDEXED BY patrolsByStatus
    WHERE p.status IN ('planned', 'walked', 'findingsAssigned') AND p.startedAt IS NOT NULL AND p.voided = 0 ORDER BY p.seq`,
  vacantRounds: `SELECT v.id AS record, v.no, v.status, (SELECT count(DISTINCT i.unitId) FROM vacantInspections i WHERE i.roundId = v.id)
    || ' / ' || json_array_length(v.units) AS what, v.day AS place, '' AS who, v.createdAt AS since, ${dueOf('v')} AS dueAt
    FROM vacantRounds v WHERE v.day = :today AND v.status = 'planned'`,
  contactNotes: `SELECT n.id AS record, n.no, n.status, substr(n.noteBody, 1, 120) AS what, n.place, n.toPerson AS who,
    n.sentAt AS since, ${dueOf('n')} AS dueAt FROM contactNotes n INDEXED BY contactNotesOpen
    WHERE n.status <> 'closed' AND n.voided = 0 ORDER BY n.seq`,
  drafts: `SELECT d.id AS record, '' AS no, d.form AS status, d.title AS what, '' AS place, ${nameOf('d.startedBy')} AS who,
    d.startedAt AS since, NULL AS dueAt FROM drafts d ORDER BY d.startedAt, d.id`,
  keysOut: `SELECT m.id AS record, m.no, m.status, (SELECT group_concat(l.value ->> 'keyCode', '、') FROM json_each(m.lines) l
    WHERE l.value ->> 'backAt' IS NULL) AS what, m.purpose AS place, m.person AS who, m.at AS since, m.dueAt
    FROM keyMoves m INDEXED BY keyMovesOut WHERE m.status = 'lent' ORDER BY m.dueAt, m.seq`,
  keysMissing: `SELECT k.id AS record, k.no, k.status, k.keyCode || ' ' || k.label AS what, k.cabinetPos AS place,
    coalesce(k.trouble ->> 'reportedTo', '') AS who, k.trouble ->> 'foundAt' AS since, ${dueOf('k')} AS dueAt
    FROM keys k INDEXED BY keysByStatus WHERE k.status = 'missing' ORDER BY k.seq`,
  mail: `SELECT m.id AS record, m.no, m.status, trim(m.trackingNo || ' ' || m.addressee) AS what,
    trim(m.place || ' ' || m.shelf) AS place, ${nameOf('m.keeperId')} AS who, m.receivedAt AS since, ${dueOf('m')} AS dueAt
    FROM mailItems m INDEXED BY mailItemsKept WHERE m.${inCustody} AND m.special = 1 ORDER BY m.receivedAt, m.seq`,
  foundItems: `SELECT f.id AS record, f.no, f.status, f.itemDescription AS what, f.storagePlace AS place, f.finder AS who,
    f.storedAt AS since, ${dueOf('f')} AS dueAt FROM foundItems f INDEXED BY foundItemsHeld WHERE ${held}
    ORDER BY f.storagePlace, f.seq`,
  visitors: `SELECT v.id AS record, v.no, v.status, v.name AS what, v.place, v.visitedPerson AS who, v.arrivedAt AS since,
    ${dueOf('v')} AS dueAt FROM visits v INDEXED BY visitsInside WHERE v.status IN ('arrived', 'registered', 'received')
    ORDER BY v.arrivedAt, v.seq`,
} as const satisfies Record<SheetSection, string>;

/** Nobody saw them leave since the desk was taken over. */
export const noExitSince = `SELECT v.id AS record, v.no, v.status, v.name AS what, v.place, v.visitedPerson AS who,
  v.arrivedAt AS since, NULL AS dueAt FROM visits v INDEXED BY visitsByArrival
  WHERE v.arrivedAt >= ? AND v.status = 'noExit' AND v.expiredAt >= ? ORDER BY v.arrivedAt, v.seq`;
const aWeek = 7 * 86_400_000;

/** @param since UTC ms from which the desk is held. @returns the lines of one section as they stand now */
export function sectionLines(look: Look, section: SheetSection, since: number): SheetLine[] {
  const sql: string = sectionStatements[section];
  const today = wallTime(look.now, look.site.timeZone).date;
  const values: Value[] = sql.includes(':now') ? [look.now] : sql.includes(':today') ? [today] : [];
  const lines = look.db.rows<SheetLine>(sql.replace(/:(now|today)/, '?'), ...values);
  if (section !== 'visitors') return lines;
  return [...lines, ...look.db.rows<SheetLine>(noExitSince, look.now - aWeek, since)];
}
