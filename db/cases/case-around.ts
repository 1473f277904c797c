import type { CaseAround, CaseLine } from '../../shared/contract/cases.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { linesOf } from './case-lines.ts';

const seqOf = 'SELECT seq FROM cases WHERE id = ?';
const seqsRepeating = 'SELECT seq FROM cases WHERE repeatOf = ? ORDER BY seq LIMIT 20';
const calls = `SELECT c.id, c.no, c.startedAt, c.direction, c.callerName, substr(c.gist, 1, 200) AS gist, c.result,
  coalesce(s.name, '') AS answeredByName FROM calls c LEFT JOIN staff s ON s.id = c.answeredBy
  WHERE c.caseId = ? OR c.id = ? ORDER BY c.startedAt LIMIT 20`;
const incident = 'SELECT id, no, status, type, discoveredAt, place FROM incidents WHERE id = ?';
const followUps = `SELECT * FROM followUps WHERE caseId = ? AND status <> 'dropped' ORDER BY seq`;
export const aroundStatements = [seqOf, seqsRepeating, calls, incident, followUps];

/** Everything else about a case in one place: what led to it, what it repeats and what repeats it, what the customer said. */
export const caseAround: Read<'cases.around'> = (look, { caseId }) => {
  const c = read(look, 'cases', caseId);
  const repeats = look.db.rows<{ seq: number }>(seqsRepeating, c.id).map(({ seq }) => seq);
  return {
    calls: look.db.rows<CaseAround['calls'][number]>(calls, c.id, c.callId),
    repeatOf: lineOf(look, c.repeatOf),
    repeats: linesOf(look, repeats),
    matched: lineOf(look, c.matchedCase),
    incident: c.incidentId === null ? null : (look.db.row<CaseAround['incident']>(incident, c.incidentId) ?? null),
    followUps: look.db.rows<object>(followUps, c.id).map((row) => fromRow('followUps', row)),
  };
};

function lineOf(look: Look, id: string | null): CaseLine | null {
  const row = id === null ? undefined : look.db.row<{ seq: number }>(seqOf, id);
  return row ? (linesOf(look, [row.seq])[0] ?? null) : null;
}
