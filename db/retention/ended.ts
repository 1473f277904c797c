import { settledStates } from '../../shared/registers/case-states.ts';
import type { RegisterName } from '../../shared/registers/index.ts';
import { settledOrderStates } from '../../shared/registers/order-states.ts';
import type { RetentionRoot } from '../../shared/registers/retention-rules.ts';

/** When a record's time begins: as conditions and moments over a row `r`. */
interface Ending {
  /** Nothing more is expected of anybody. */
  ended: string;
  /** The last that happened to it, UTC ms. */
  at: string;
  /** It tells of harm or crime: kept until a supervisor lets it go (§3.7). */
  harm?: string;
}

const listed = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');
const destroyed = (register: RegisterName, record: string) =>
  `EXISTS (SELECT 1 FROM destroyedRecords d WHERE d.record = ${record} AND d.register = '${register}')`;
/** What it belongs to is still there whole: it stays as long as that does. */
const free = (register: RegisterName, field: string) =>
  `(r.${field} IS NULL OR NOT EXISTS (SELECT 1 FROM ${register} o WHERE o.id = r.${field}) OR ${destroyed(register, `r.${field}`)})`;
const none = (register: RegisterName, condition: string) =>
  `NOT EXISTS (SELECT 1 FROM ${register} p WHERE p.caseId = r.id AND ${condition})`;
const whole = (register: RegisterName) => `NOT ${destroyed(register, 'p.id')}`;

/** §3.7, register by register. What led to a report or an incident goes after it, so that no evidence goes before its matter. */
export const endings: Record<RetentionRoot, Ending> = {
  cases: {
    ended: `(r.voided = 1 OR r.status IN (${listed(settledStates)}))
      AND ${none('orders', `p.voided = 0 AND p.status NOT IN (${listed(settledOrderStates)})`)}
      AND ${none('followUps', "p.voided = 0 AND p.status = 'planned'")}
      AND ${none('incidents', whole('incidents'))}
      AND ${none('foundItems', whole('foundItems'))}
      AND NOT EXISTS (SELECT 1 FROM conflicts p WHERE p.record = r.id AND p.status = 'open')`,
    at: 'r.updatedAt',
    harm: "(coalesce(r.peopleTrappedOrHurt, 0) > 0 OR r.subCategory = 'publicOrder')",
  },
  calls: {
    ended: `(r.voided = 1 OR r.verifyBy IS NULL OR r.verified IS NOT NULL) AND ${free('cases', 'caseId')}`,
    at: 'r.updatedAt',
  },
  visits: {
    ended: "(r.voided = 1 OR r.status IN ('left', 'noExit', 'turnedAway', 'passedToDutyManager'))",
    at: 'r.updatedAt',
  },
  permits: {
    ended: "(r.voided = 1 OR r.status <> 'active' OR r.validUntil IS NOT NULL)",
    at: 'max(r.updatedAt, coalesce(r.validUntil, 0))',
  },
  rollCalls: { ended: "r.status = 'ended'", at: 'r.updatedAt' },
  incidents: {
    ended: "(r.voided = 1 OR r.status = 'reviewed')",
    at: 'r.updatedAt',
    harm: "(r.injured <> '[]' OR r.losses <> '[]')",
  },
  keyMoves: { ended: "(r.voided = 1 OR r.status <> 'lent')", at: 'r.updatedAt' },
  mailItems: { ended: '(r.voided = 1 OR r.endedAt IS NOT NULL)', at: 'r.updatedAt' },
  mailMoves: { ended: '1', at: 'r.updatedAt' },
  missingIssues: { ended: '(r.voided = 1 OR r.endedAt IS NOT NULL)', at: 'r.updatedAt' },
  foundItems: { ended: "(r.voided = 1 OR r.status NOT IN ('stored', 'claimed'))", at: 'r.updatedAt' },
  logLines: { ended: `${free('cases', 'caseId')} AND ${free('incidents', 'incidentId')}`, at: 'r.enteredAt' },
  handovers: {
    ended: `(r.voided = 1 OR r.status IN ('signedByBoth', 'closed'))
      AND r.id NOT IN (SELECT id FROM handovers WHERE heldFrom IS NOT NULL GROUP BY desk HAVING heldFrom = max(heldFrom))`,
    at: 'r.updatedAt',
  },
  patrols: {
    // Its findings go with it, once somebody has seen to each and the report that one became is gone.
    ended: `(r.voided = 1 OR r.status <> 'planned' OR r.startedAt IS NULL)
      AND NOT EXISTS (SELECT 1 FROM patrolFindings p WHERE p.patrolId = r.id AND p.voided = 0 AND (
        (p.doneAt IS NULL AND p.noteId IS NULL AND p.caseId IS NULL)
        OR EXISTS (SELECT 1 FROM cases o WHERE o.id = p.caseId AND NOT ${destroyed('cases', 'o.id')})))`,
    at: 'r.updatedAt',
  },
  contactNotes: { ended: "(r.voided = 1 OR r.status = 'closed')", at: 'r.updatedAt' },
  // S17: its plan, its slips and what was made of them are kept until two years after it was filed.
  surveys: { ended: "(r.voided = 1 OR r.status = 'filed')", at: 'r.updatedAt' },
  deskNotes: {
    ended: "(r.status <> 'inForce' OR r.validUntil IS NOT NULL)",
    at: 'max(r.writtenAt, coalesce(r.validUntil, 0), coalesce(r.endedAt, 0), coalesce(r.voidedAt, 0))',
  },
};

/** @param until UTC ms. @returns the condition of a root's rows that had ended before and are still whole */
export function reached(root: RetentionRoot, until: number): string {
  const { ended, at } = endings[root];
  return `${at} < ${until} AND ${ended} AND NOT ${destroyed(root, 'r.id')}`;
}

/** @returns `held` or `harm` for a row that is kept all the same; null for one that may go */
export function keptWhy(root: RetentionRoot): string {
  const said = `(SELECT h.status FROM retentionHolds h WHERE h.record = r.id ORDER BY h.setAt DESC LIMIT 1)`;
  const harm = endings[root].harm;
  return `CASE WHEN ${said} = 'held' THEN 'held'${harm ? ` WHEN ${harm} AND ${said} IS NULL THEN 'harm'` : ''} END`;
}
