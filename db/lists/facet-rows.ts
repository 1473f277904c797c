import type { ListName } from '../../shared/registers/lists.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { ReadDb } from '../store/database.ts';

/** The part of a row that lists are narrowed and ordered by. */
interface FacetRow {
  seq: number;
  /** UTC ms: the day it belongs to. */
  at: number;
  shift: string;
  unitId: string | null;
  zone: string | null;
  building: string | null;
  block: string | null;
  floor: number | null;
  /** Besides: a facet and its value each, as `kind:report`. */
  [besides: `${string}_${string}`]: string | number | null;
}

/** A column `is_X` is the flag X when it is 1; a column `of_X` the facet X with the column's value. */
const parts: Record<ListName, string> = {
  cases: `r.receivedAt AS at, r.zoneId AS of_zoneRow, r.status AS of_status, r.kind AS of_kind,
    r.category AS of_category, r.subCategory AS of_type, r.emergencyType AS of_emergency,
    r.responsibleDept AS of_dept, r.severity AS of_severity, r.channel AS of_channel, r.firstContactOwner AS of_owner,
    r.emergencyType IS NOT NULL AS is_emergency, r.chargeable AS is_chargeable, r.enteredLate AS is_enteredLate,
    r.notifiedAt > r.notifyDueAt AS is_toldLate, r.reopened > 0 AS is_reopened, r.repeatOf IS NOT NULL AS is_repeat`,
  orders: `r.createdAt AS at, r.status AS of_status, r.dept AS of_dept, r.orderType AS of_orderType,
    CASE r.status WHEN 'rescheduled' THEN r.nextAppointment END AS on_appointment, r.arrivedInTime = 0 AS is_lateArrival,
    r.timesUnfinished > 0 AS is_unfinished, r.chargeable AS is_chargeable`,
  calls: `r.startedAt AS at, r.result AS of_result, r.direction AS of_direction, r.answeredBy AS of_owner,
    r.verifyBy IS NOT NULL AND r.verified IS NULL AS is_waits, r.enteredLate AS is_enteredLate,
    r.caseId IS NOT NULL AS is_withCase, r.caseId IS NULL AS is_withoutCase`,
  visits: `r.arrivedAt AS at, r.status AS of_status, r.purpose AS of_purpose, r.receivedBy AS of_owner,
    r.formLate AS is_formLate, r.hold IS NOT NULL AS is_wasHeld, r.appointment AS is_appointment,
    r.companions > 0 AS is_companions, r.vehicle <> '' AS is_vehicle, r.groupId IS NOT NULL AS is_inGroup,
    r.enteredLate AS is_enteredLate`,
  followUps: `coalesce(r.doneAt, r.dueAt) AS at, r.zoneId AS of_zoneRow, r.status AS of_status, r.kind AS of_followUpKind,
    r.result AS of_followUpResult, r.mandatoryBecause AS of_because, r.responsible AS of_responsible,
    r.attempts <> '[]' AS is_tried, r.inQuietHours AS is_inQuietHours, r.recheck IS NOT NULL AS is_rechecked,
    r.recheck = 'differs' AS is_differs`,
  keys: `r.updatedAt AS at, r.status AS of_status, r.class AS of_keyClass, r.keyType AS of_keyType,
    r.custodian AS of_custodian, CASE WHEN r.unitId IS NULL THEN r.floor END AS of_floor,
    r.status <> 'retired' AND (r.status = 'missing' OR r.condition = 'damaged') AS is_trouble,
    r.condition = 'damaged' AS is_damaged, r.blockedAt IS NOT NULL AS is_blocked, r.ringNo <> '' AS is_onRing`,
  mailItems: `r.receivedAt AS at, r.status AS of_status, r.type AS of_mailType, r.direction AS of_way,
    r.keeperId AS of_owner, r.special AS is_special, r.notices = 0 AS is_notTold, r.attempts <> '[]' AS is_attempted,
    r.exceptReason <> '' AS is_exception, r.enteredLate AS is_enteredLate`,
  logLines: `r.happenedAt AS at, r.category AS of_logCategory, r.enteredLate AS is_enteredLate,
    r.original IS NOT NULL AS is_supplement, r.caseId IS NOT NULL AS is_withCase, r.kind = 'clock' AS is_clockMoved,
    EXISTS (SELECT 1 FROM paperForms p WHERE p.record = r.id) AS is_fromPaper`,
};

/** Where a list's rows stand with the room they belong to: a follow-up's is its case's. */
export const placed: Record<ListName, string> = {
  cases: 'cases',
  orders: 'orders',
  calls: 'calls',
  visits: 'visits',
  followUps: 'followUpsPlaced',
  keys: 'keys',
  mailItems: 'mailItems',
  logLines: 'logLines',
};

/** @returns SQL for the rows of a register that are queued; `?` is how many at most */
export const queuedRows = (list: ListName): string => `SELECT r.seq, r.shift, r.unitId, u.zone, u.building, u.block,
  u.floor, ${parts[list]} FROM facetQueue q CROSS JOIN ${placed[list]} r ON r.seq = q.seq LEFT JOIN units u ON u.id = r.unitId
  WHERE q.register = '${list}' ORDER BY q.seq LIMIT ?`;

export interface Facets {
  seq: number;
  facets: ReadonlySet<string>;
}

/** @returns what each queued row is, the lowest first. */
export function facetsQueued(db: ReadDb, list: ListName, timeZone: string, limit: number): Facets[] {
  return db.rows<FacetRow>(queuedRows(list), limit).map((row) => ({ seq: row.seq, facets: facetsOf(row, timeZone) }));
}

/** Part of a building that has floors of its own; sorts as rooms are walked. */
export const areaOf = ({ zone, building, block }: Pick<FacetRow, 'zone' | 'building' | 'block'>): string =>
  `${zone}|${building}|${block}`;

function facetsOf(row: FacetRow, timeZone: string): Set<string> {
  const { date } = wallTime(row.at, timeZone);
  const facets = new Set(['all', `day:${date}`, `month:${date.slice(0, 7)}`, `shift:${row.shift.split(' ')[1] ?? ''}`]);
  if (row.zone === null) facets.add('nowhere');
  else {
    const area = areaOf(row);
    for (const facet of [`area:${area}`, `floor:${row.floor}`, `at:${area}|${row.floor}`]) facets.add(facet);
  }
  for (const [column, value] of Object.entries(row)) {
    const [how, name] = column.split('_');
    if (name === undefined || value === null) continue;
    if (how === 'of') facets.add(`${name}:${value}`);
    else if (how === 'on') facets.add(`${name}:${wallTime(Number(value), timeZone).date}`);
    else if (value === 1) facets.add(`is:${name}`);
  }
  return facets;
}
