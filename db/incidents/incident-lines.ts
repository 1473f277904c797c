import type { IncidentFilter, IncidentLine } from '../../shared/contract/incidents.ts';
import { type IncidentState, owingStates, runningStates } from '../../shared/registers/incident-states.ts';
import { matchesOf, countedTo as matchesTo } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;
const most = 500;

const dueAt = '(SELECT min(dueAt) FROM timers WHERE record = i.id)';
const columns = `i.id, i.no, i.status, i.type, i.place, substr(i.phenomenon, 1, 200) AS phenomenon, i.discoveredAt,
  i.endedAt, i.caseId, i.voided, ${dueAt} AS dueAt`;
const among = (states: readonly IncidentState[]) => `i.status IN (${states.map((state) => `'${state}'`).join(', ')})`;

const filters: Record<IncidentFilter, string> = {
  owed: `${among(owingStates)} AND i.owed = 1 AND i.voided = 0`,
  running: `${among(runningStates)} AND i.owed = 1 AND i.voided = 0`,
  overdue: `${among([...owingStates, 'reported'])} AND i.voided = 0
    AND EXISTS (SELECT 1 FROM timers t WHERE t.record = i.id AND t.dueAt <= :now)`,
  toReview: `${among(['reported'])} AND i.voided = 0`,
  kept: `(i.losses <> '[]' OR i.injured <> '[]') AND i.releasedAt IS NULL AND i.voided = 0`,
  all: 'TRUE',
};

type Row = Omit<IncidentLine, 'voided'> & { voided: number };
const linesOf = (look: Look, source: string, ...values: Value[]): IncidentLine[] =>
  look.db.rows<Row>(`SELECT ${columns} FROM ${source}`, ...values).map((row) => ({ ...row, voided: row.voided === 1 }));

/** What is owed by when it is due, everything else the newest first. `total` is counted up to ten thousand. */
export const listIncidents: Read<'incidents.list'> = (look, { status, type, text, offset, limit }) => {
  const query = readQuery(text);
  const named = (filters as Partial<Record<string, string>>)[status]?.replace(':now', String(look.now));
  const where = [named ?? 'i.status = ? AND i.voided = 0'];
  const values: Value[] = named === undefined ? [status] : [];
  if (type !== null) {
    where.push('i.type = ?');
    values.push(type);
  }
  if (query) {
    where.push('i.seq IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matchesOf(look.db, 'incidents', query, matchesTo).seqs));
  }
  const source = `incidents i WHERE ${where.join(' AND ')}`;
  const byDue = status === 'owed' || status === 'running' || status === 'overdue' || status === 'toReview';
  const order = byDue ? 'dueAt IS NULL, dueAt, i.seq DESC' : 'i.seq DESC';
  const total = `SELECT count(*) AS n FROM (SELECT 1 FROM ${source} LIMIT ${countedTo})`;
  return {
    lines: linesOf(look, `${source} ORDER BY ${order} LIMIT ? OFFSET ?`, ...values, limit, offset),
    total: look.db.row<{ n: number }>(total, ...values)?.n ?? 0,
  };
};

export const unfinishedIncidents = `incidents i INDEXED BY incidentsByStatus
  WHERE ${among([...owingStates, 'reported'])} AND i.owed = 1 AND i.voided = 0 ORDER BY i.seq LIMIT ${most}`;
/** S25: what goes on, or whose report is owed or waits for its review. */
export const listUnfinished: Read<'incidents.unfinished'> = (look) => linesOf(look, unfinishedIncidents);

export const dueIncidents = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, i.no, i.discoveredAt AS since,
  substr(i.phenomenon, 1, 120) AS what, i.type, 1 AS emergency, i.place, coalesce(s.name, '') AS who
  FROM timers t JOIN incidents i ON i.id = t.record LEFT JOIN staff s ON s.id = i.createdBy
  WHERE t.dueAt <= ? AND t.register = 'incidents' ORDER BY t.dueAt LIMIT ${most}`;
