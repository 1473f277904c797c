import type { BuildingEventLine } from '../../shared/contract/building-events.ts';
import { matchesOf, countedTo as matchesTo } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;

/** Stands word for word in the index `buildingEventsOpen`, or SQLite would not use it. */
export const isOpenEvent = "status IN ('noWording', 'wordingReleased', 'ended')";

const columns = `id, no, status, title, type, scope, startedAt, substr(officialAnswer, 1, 200) AS officialAnswer, endedAt,
  (SELECT count(*) FROM cases WHERE buildingEventId = buildingEvents.id AND voided = 0) AS callers,
  (SELECT min(dueAt) FROM timers WHERE record = buildingEvents.id) AS dueAt`;

/** Newest first. */
export const listBuildingEvents: Read<'buildingEvents.list'> = (look, { status, text, offset, limit }) => {
  const where: string[] = [];
  const values: Value[] = [];
  const query = readQuery(text);
  if (query) {
    where.push('seq IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matchesOf(look.db, 'buildingEvents', query, matchesTo).seqs));
  }
  if (status === 'open') where.push(isOpenEvent);
  else if (status !== 'all') {
    where.push('status = ?');
    values.push(status);
  }
  const source = `FROM buildingEvents ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`;
  const page = `SELECT ${columns} ${source} ORDER BY seq DESC LIMIT ? OFFSET ?`;
  const total = `SELECT count(*) AS n FROM (SELECT 1 ${source} LIMIT ${countedTo})`;
  return {
    lines: look.db.rows<BuildingEventLine>(page, ...values, limit, offset),
    total: look.db.row<{ n: number }>(total, ...values)?.n ?? 0,
  };
};
