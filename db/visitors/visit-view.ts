import { tagOf } from '../../shared/codes/tag.ts';
import type { Inside, VisitLine, VisitView } from '../../shared/contract/visitors.ts';
import { maskDocNo } from '../../shared/registers/identity.ts';
import { dayStart } from '../../shared/registers/timers.ts';
import { isHeld, leaveByOf, stepsOfVisit } from '../../shared/registers/visit-rules.ts';
import { isInside } from '../../shared/registers/visit-states.ts';
import type { Visit } from '../../shared/registers/visits.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { timelineOf } from '../cases/timeline.ts';
import { find } from '../directory/saving.ts';
import { inOrderOf, listPage } from '../lists/list-page.ts';
import { stepsLeft } from '../retention/steps-left.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { asksSupervisor, causesOf } from './hold.ts';
import { permitLine } from './permits.ts';
import { presentIn } from './visit-change.ts';

const nameOf = (look: Look, staff: string | null) => find(look, 'staff', staff)?.name ?? '';

/** @returns a visit as lists show it. */
export function visitLine(look: Look, visit: Visit): VisitLine {
  const { id, no, status, arrivedAt, name, company, place, visitedPerson, purpose, purposeText, appointment } = visit;
  const { companions, vehicle, badgeNo, leftAt, expiredAt, formLate, enteredLate } = visit;
  return {
    ...{ id, no, status, arrivedAt, name, company, place, visitedPerson, purpose, purposeText, appointment },
    ...{ companions, vehicle, badgeNo, leftAt, expiredAt, formLate, enteredLate },
    contact: maskPhone(visit.contact),
    leaveBy: leaveByOf(visit, look.parameters),
    held: isHeld(visit),
  };
}

/** @returns a visit without what a passer-by may not see (S51). */
function masked(visit: Visit): Visit {
  return { ...visit, contact: maskPhone(visit.contact), idNumber: maskDocNo(visit.idNumber), person: '' };
}

export const ofGroup =
  'SELECT id, name, status FROM visits INDEXED BY visitsOfGroup WHERE groupId = ? AND id <> ? ORDER BY seq';
export const earlierVisits = `SELECT id, no, arrivedAt, place FROM visits INDEXED BY visitsOfPerson
  WHERE person = ? AND arrivedAt < ? ORDER BY arrivedAt DESC LIMIT 5`;
export const visitsOfPerson = 'SELECT count(*) AS n FROM visits INDEXED BY visitsOfPerson WHERE person = ?';
const lastPhoto = 'SELECT id FROM attachments WHERE record = ? AND voided = 0 ORDER BY seq DESC LIMIT 1';

/** @returns a visit with everything its page shows. */
export function visitView(look: Look, visit: Visit): VisitView {
  const permit = visit.permitId === null ? null : read(look, 'permits', visit.permitId);
  return {
    record: masked(visit),
    tag: tagOf(visit.no, look.site.id),
    leaveBy: leaveByOf(visit, look.parameters),
    receivedByName: nameOf(look, visit.receivedBy),
    leftByName: nameOf(look, visit.leftBy),
    decidedByName: nameOf(look, visit.hold?.decidedBy ?? null),
    photoId: look.db.row<{ id: string }>(lastPhoto, visit.id)?.id ?? visit.photoId,
    causes: causesOf(look, visit.hold),
    needsSupervisor: asksSupervisor(look, visit.hold),
    permit: permit && permitLine(look, permit),
    group: visit.groupId === null ? [] : look.db.rows(ofGroup, visit.groupId, visit.id),
    before: look.db.rows(earlierVisits, visit.person, visit.arrivedAt),
    visits: look.db.row<{ n: number }>(visitsOfPerson, visit.person)?.n ?? 0,
    timeline: timelineOf(look, 'visits', visit.id),
    steps: stepsLeft(look, 'visits', visit.id, stepsOfVisit(visit, look.actor.role)),
  };
}

export const readVisit: Read<'visits.read'> = (look, { visitId }) => visitView(look, read(look, 'visits', visitId));

export const listVisits: Read<'visits.list'> = (look, asked) => {
  const { seqs, total, capped } = listPage(look, 'visits', asked);
  const rows = look.db.rows<{ seq: number }>(
    'SELECT * FROM visits WHERE seq IN (SELECT value FROM json_each(?))',
    JSON.stringify(seqs),
  );
  const lines = inOrderOf(seqs, rows).map((row) => visitLine(look, fromRow('visits', row)));
  return { lines, total, capped };
};

const unseen = `SELECT count(*) AS n FROM visits INDEXED BY visitsByArrival
  WHERE arrivedAt >= ? AND status = 'noExit' AND expiredAt >= ?`;
const aWeek = 7 * 86_400_000;

/** Who is in the building now, as far as the book knows, the longest inside first. */
export const listInside: Read<'visits.inside'> = (look): Inside => {
  const present = presentIn(look);
  const inside = present.filter(({ status }) => isInside(status));
  return {
    lines: inside.map((visit) => visitLine(look, visit)),
    heads: inside.reduce((sum, { companions }) => sum + 1 + companions, 0),
    held: present.filter(isHeld).length,
    noExit: look.db.row<{ n: number }>(unseen, look.now - aWeek, dayStart(look.now, look.site.timeZone))?.n ?? 0,
  };
};

export const unitVisits = `SELECT * FROM visits INDEXED BY visitsInside
  WHERE status IN ('arrived', 'registered', 'received') AND status <> 'arrived' AND unitId = ? ORDER BY arrivedAt`;
/** @returns who is with a unit now. */
export function visitsInUnit(look: Look, unitId: string): VisitLine[] {
  return look.db.rows<object>(unitVisits, unitId).map((row) => visitLine(look, fromRow('visits', row)));
}

/** A visitor's number or document as it was given; that it was looked at stands in the visit's history. */
export const revealVisit: Write<'visits.reveal'> = (act, { visitId, field }) => {
  const visit = read(act, 'visits', visitId);
  act.append('visits', visitId, { kind: 'revealed', field });
  return { value: visit[field] };
};
