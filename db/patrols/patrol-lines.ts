import type { PatrolLine } from '../../shared/contract/patrols.ts';
import { paceCounts } from '../../shared/registers/patrol-pace.ts';
import { areasLeft } from '../../shared/registers/patrol-rules.ts';
import type { Patrol } from '../../shared/registers/patrols.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { matchesOf } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';
import { todayOf } from './patrol-change.ts';
import { isDone } from './patrol-view.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;
const columns = `p.*, coalesce((SELECT name FROM staff WHERE id = p.walkedBy), '') AS walkedByName,
  (SELECT count(*) FROM patrolFindings f WHERE f.patrolId = p.id AND f.voided = 0) AS findings,
  (SELECT count(*) FROM patrolFindings f WHERE f.patrolId = p.id AND NOT ${isDone}) AS openFindings`;
type Row = Pick<PatrolLine, 'walkedByName' | 'findings' | 'openFindings'>;

function patrolLines(look: Look, sql: string, ...values: Value[]): PatrolLine[] {
  return look.db.rows<Row>(`SELECT ${columns} FROM ${sql}`, ...values).map((row) => {
    const patrol: Patrol = fromRow('patrols', row);
    const { id, no, status, routeId, routeName, walker, day, isPlanned, startedAt, finishedAt, voided } = patrol;
    return {
      ...{ id, no, status, routeId, routeName, walker, day, isPlanned, startedAt, finishedAt, voided },
      ...paceCounts(patrol),
      ...{ walkedByName: row.walkedByName, findings: row.findings, openFindings: row.openFindings },
    };
  });
}

/** Nobody went, or a point was forgotten, or reached sooner than one can walk: told by the points, so in the reader's own words. */
const missed = (today: Value) =>
  [`p.status = 'planned' AND p.startedAt IS NULL AND p.voided = 0 AND p.day < ?`, today] as const;
const faulty = `p.voided = 0 AND p.finishedAt IS NOT NULL AND (
  EXISTS (SELECT 1 FROM json_each(p.points) x WHERE x.value ->> 'way' IS NULL OR x.value ->> 'way' <> 'scanned')
  OR EXISTS (SELECT 1 FROM patrolFindings f WHERE f.patrolId = p.id AND f.major = 1))`;

export const listPatrols: Read<'patrols.list'> = (look, { status, text, offset, limit }) => {
  const where: string[] = [];
  const values: Value[] = [];
  if (status === 'open')
    where.push(`p.status IN ('planned', 'walked', 'findingsAssigned') AND p.voided = 0 AND p.startedAt IS NOT NULL`);
  if (status === 'verified') where.push(`p.status = 'verified'`);
  if (status === 'faulty') where.push(faulty);
  if (status === 'missed') {
    const [sql, today] = missed(todayOf(look));
    where.push(sql);
    values.push(today);
  }
  const query = readQuery(text);
  if (query) {
    where.push('p.seq IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matchesOf(look.db, 'patrols', query, countedTo).seqs));
  }
  const source = `patrols p WHERE ${where.length > 0 ? where.join(' AND ') : 'TRUE'}`;
  const total = `SELECT count(*) AS n FROM (SELECT 1 FROM ${source} LIMIT ${countedTo})`;
  return {
    lines: patrolLines(look, `${source} ORDER BY p.day DESC, p.seq DESC LIMIT ? OFFSET ?`, ...values, limit, offset),
    total: look.db.row<{ n: number }>(total, ...values)?.n ?? 0,
  };
};

export const listToday: Read<'patrols.today'> = (look) =>
  patrolLines(
    look,
    `patrols p WHERE p.voided = 0 AND (p.day = ? OR (p.status = 'planned' AND p.startedAt IS NOT NULL)) ORDER BY p.seq`,
    todayOf(look),
  );

export const patrolsBetween = 'SELECT * FROM patrols WHERE day BETWEEN ? AND ? AND voided = 0 ORDER BY seq';
/** @returns the rounds of each day, both days included, by their date. */
export function patrolsByDay(look: Look, from: string, to: string): Map<string, Patrol[]> {
  const all = look.db.rows<object>(patrolsBetween, from, to).map((row): Patrol => fromRow('patrols', row));
  return Map.groupBy(all, ({ day }) => day);
}

const firstRoute = 'SELECT min(createdAt) AS at FROM routes WHERE daily = 1';
/** S31: days on which the building was not gone through are seen at a glance. */
export const listDays: Read<'patrols.days'> = (look, { days }) => {
  const today = todayOf(look);
  const of = patrolsByDay(look, dateAfter(today, 1 - days), today);
  const first = look.db.row<{ at: number | null }>(firstRoute)?.at ?? look.now;
  const { date: begun } = wallTime(first, look.site.timeZone);
  return Array.from({ length: days }, (_, i) => {
    const day = dateAfter(today, -i);
    const patrols = of.get(day) ?? [];
    return {
      day,
      isDue: day >= begun,
      planned: patrols.filter(({ isPlanned }) => isPlanned).length,
      walked: patrols.filter(({ status }) => status !== 'planned').length,
      areasLeft: areasLeft(patrols, look.parameters['patrol.wholeBuildingPerDay']),
    };
  });
};
