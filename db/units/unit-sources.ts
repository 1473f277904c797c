import type { UnitLine, UnitSource } from '../../shared/contract/units.ts';
import { settledStates } from '../../shared/registers/case-states.ts';
import { keptStates } from '../../shared/registers/mail-states.ts';
import { settledOrderStates } from '../../shared/registers/order-states.ts';

/** How a register tells what happened in a room. */
interface Source {
  /** `seq`, `at` and `open` of the rows of one unit. */
  keys: string;
  /** The lines of the rows in a JSON list of `seq`. */
  lines: string;
}
export type LineRow = Omit<UnitLine, 'source' | 'open' | 'emergency'> & { seq: number; emergency: number };

const not = (states: readonly string[]) => `NOT IN (${states.map((state) => `'${state}'`).join(', ')})`;
const dueAt = '(SELECT min(dueAt) FROM timers WHERE record = r.id) AS dueAt';
const asked = 'r.seq IN (SELECT value FROM json_each(?))';

const aboutThings = `coalesce(subCategory, '') IN ('lost', 'found')`;
const cases = (which: string): Source => ({
  keys: `SELECT seq, receivedAt AS at, status ${not(settledStates)} AS open FROM cases WHERE unitId = ? AND ${which}`,
  lines: `SELECT r.seq, r.id, r.no, r.receivedAt AS at, r.status AS state,
    coalesce(r.emergencyType, r.subCategory, '') AS matter, r.emergencyType IS NOT NULL AS emergency,
    substr(r.content, 1, 200) AS said, r.callerName AS who, r.id AS caseId, ${dueAt} FROM cases r WHERE ${asked}`,
});

/** Everything that has to do with a room, register by register. */
export const sources: Record<UnitSource, Source> = {
  cases: cases(`NOT ${aboutThings}`),
  orders: {
    keys: `SELECT seq, createdAt AS at, status ${not(settledOrderStates)} AS open FROM orders WHERE unitId = ?`,
    lines: `SELECT r.seq, r.id, r.no, r.createdAt AS at, r.status AS state, coalesce(c.subCategory, '') AS matter,
      0 AS emergency, substr(r.content, 1, 200) AS said, r.engReceivedBy AS who, r.caseId, ${dueAt}
      FROM orders r JOIN cases c ON c.id = r.caseId WHERE ${asked}`,
  },
  calls: {
    keys: `SELECT seq, startedAt AS at, verifyBy IS NOT NULL AND verified IS NULL AS open FROM calls WHERE unitId = ?`,
    lines: `SELECT r.seq, r.id, r.no, r.startedAt AS at, r.result AS state, r.direction AS matter, 0 AS emergency,
      substr(r.gist, 1, 200) AS said, r.callerName AS who, r.caseId, ${dueAt} FROM calls r WHERE ${asked}`,
  },
  followUps: {
    keys: `SELECT f.seq, coalesce(f.doneAt, f.createdAt) AS at, f.status = 'planned' AS open
      FROM cases c CROSS JOIN followUps f ON f.caseId = c.id WHERE c.unitId = ? AND f.status <> 'dropped'`,
    lines: `SELECT r.seq, r.id, r.no, coalesce(r.doneAt, r.createdAt) AS at, coalesce(r.result, r.status) AS state,
      coalesce(c.emergencyType, c.subCategory, '') AS matter, c.emergencyType IS NOT NULL AS emergency,
      substr(CASE r.opinion WHEN '' THEN c.content ELSE r.opinion END, 1, 200) AS said, r.caller AS who, r.caseId,
      CASE r.status WHEN 'planned' THEN coalesce(r.nextAt, r.dueAt) END AS dueAt
      FROM followUps r JOIN cases c ON c.id = r.caseId WHERE ${asked}`,
  },
  mail: {
    keys: `SELECT seq, receivedAt AS at, NOT (status ${not(keptStates)}) AS open FROM mailItems
      WHERE unitId = ? AND status <> 'voided'`,
    lines: `SELECT r.seq, r.id, r.no, r.receivedAt AS at, r.status AS state, r.type AS matter, 0 AS emergency,
      trim(r.trackingNo || ' ' || r.shelf) AS said, r.addressee AS who, NULL AS caseId, ${dueAt}
      FROM mailItems r WHERE ${asked}`,
  },
  visits: {
    keys: `SELECT seq, arrivedAt AS at, status IN ('arrived', 'registered', 'received') AS open FROM visits WHERE unitId = ?`,
    lines: `SELECT r.seq, r.id, r.no, r.arrivedAt AS at, r.status AS state, coalesce(r.purpose, '') AS matter,
      0 AS emergency, r.purposeText AS said, r.name AS who, NULL AS caseId, ${dueAt} FROM visits r WHERE ${asked}`,
  },
  lostFound: cases(aboutThings),
  keys: {
    keys: `SELECT k.seq, coalesce(m.at, k.createdAt) AS at, k.status IN ('onLoan', 'missing') AS open
      FROM keys k LEFT JOIN keyMoves m ON m.id = k.moveId WHERE k.unitId = ? AND k.status <> 'retired'`,
    lines: `SELECT r.seq, r.id, r.no, coalesce(m.at, r.createdAt) AS at, r.status AS state, r.keyType AS matter,
      0 AS emergency, r.keyCode || ' ' || r.cabinetPos AS said,
      CASE WHEN r.status IN ('onLoan', 'issuedToOwner') THEN coalesce(m.person, '') ELSE '' END AS who,
      NULL AS caseId, CASE r.status WHEN 'onLoan' THEN m.dueAt END AS dueAt
      FROM keys r LEFT JOIN keyMoves m ON m.id = r.moveId WHERE ${asked}`,
  },
  foundItems: {
    keys: `SELECT seq, storedAt AS at, status IN ('stored', 'claimed') AS open FROM foundItems
      WHERE unitId = ? AND voided = 0`,
    lines: `SELECT r.seq, r.id, r.no, r.storedAt AS at, r.status AS state, r.direction AS matter, 0 AS emergency,
      r.itemDescription || ' · ' || r.storagePlace AS said, r.claimant AS who, NULL AS caseId, ${dueAt}
      FROM foundItems r WHERE ${asked}`,
  },
  incidents: {
    keys: `SELECT seq, discoveredAt AS at, status <> 'reviewed' AND owed AS open FROM incidents
      WHERE unitId = ? AND voided = 0`,
    lines: `SELECT r.seq, r.id, r.no, r.discoveredAt AS at, r.status AS state, r.type AS matter, 1 AS emergency,
      substr(r.phenomenon, 1, 200) AS said, '' AS who, NULL AS caseId, ${dueAt} FROM incidents r WHERE ${asked}`,
  },
  vacantInspections: {
    keys: `SELECT seq, at, 0 AS open FROM vacantInspections WHERE unitId = ?`,
    lines: `SELECT r.seq, r.id, v.no, r.at, CASE WHEN r.anybodyInside = 1 THEN 'inside'
      WHEN r.problem <> '' THEN 'fault' ELSE 'ok' END AS state, '' AS matter, r.anybodyInside AS emergency,
      r.problem AS said, coalesce(s.name, '') AS who, NULL AS caseId, NULL AS dueAt
      FROM vacantInspections r JOIN vacantRounds v ON v.id = r.roundId LEFT JOIN staff s ON s.id = r.by WHERE ${asked}`,
  },
  contactNotes: {
    keys: `SELECT seq, sentAt AS at, status <> 'closed' AS open FROM contactNotes WHERE unitId = ? AND voided = 0`,
    lines: `SELECT r.seq, r.id, r.no, r.sentAt AS at, r.status AS state, r.noteTo AS matter, 0 AS emergency,
      substr(r.noteBody, 1, 200) AS said, r.toPerson AS who, NULL AS caseId, ${dueAt} FROM contactNotes r WHERE ${asked}`,
  },
  logLines: {
    keys: 'SELECT seq, happenedAt AS at, 0 AS open FROM logLines INDEXED BY logLinesOfUnit WHERE unitId = ?',
    lines: `SELECT r.seq, r.id, '' AS no, r.happenedAt AS at, r.kind AS state, r.category AS matter, 0 AS emergency,
      substr(r.text, 1, 200) AS said, coalesce((SELECT name FROM staff WHERE id = r.by), '') AS who, r.caseId,
      NULL AS dueAt FROM logLines r WHERE ${asked}`,
  },
};
