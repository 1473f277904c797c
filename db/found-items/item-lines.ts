import type { FoundItemLine } from '../../shared/contract/found-items.ts';
import { heldStates } from '../../shared/registers/found-item-states.ts';
import { matchesOf, countedTo as matchesTo } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;

const columns = `f.id, f.no, f.status, f.direction, f.itemDescription, f.place, f.whereWhen, f.storagePlace, f.storedAt,
  f.claimant, f.recipient, f.endedAt, f.matchedCase IS NOT NULL AS matched,
  (SELECT min(dueAt) FROM timers WHERE record = f.id AND rule = 'foundItemKept') AS dueAt`;
/** What the desk holds. */
export const held = `f.status IN (${heldStates.map((state) => `'${state}'`).join(', ')}) AND f.voided = 0`;

type Row = Omit<FoundItemLine, 'matched'> & { matched: number };

export const itemLines = (look: Look, sql: string, ...values: Value[]): FoundItemLine[] =>
  look.db.rows<Row>(`SELECT ${columns} FROM ${sql}`, ...values).map((row) => ({ ...row, matched: row.matched === 1 }));

const ended = ['returned', 'passedToSecurity', 'passedToPolice', 'disposed'] as const;
const ofStatus: Record<string, string> = {
  held,
  over: `${held} AND EXISTS (SELECT 1 FROM timers t WHERE t.record = f.id AND t.dueAt <= :now)`,
  ended: `f.status IN (${ended.map((state) => `'${state}'`).join(', ')})`,
  all: 'f.voided = 0',
};

/** What is held by when its period is over, everything else the newest first. `total` is counted up to ten thousand. */
export const listItems: Read<'foundItems.list'> = (look, { status, text, offset, limit }) => {
  const query = readQuery(text);
  const named = ofStatus[status]?.replace(':now', String(look.now)) ?? 'f.status = ? AND f.voided = 0';
  const values: Value[] = ofStatus[status] === undefined ? [status] : [];
  const where = [named];
  if (query) {
    where.push('f.seq IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matchesOf(look.db, 'foundItems', query, matchesTo).seqs));
  }
  const source = `foundItems f WHERE ${where.join(' AND ')}`;
  const order = status === 'held' || status === 'over' || status === 'stored' ? 'dueAt, f.seq' : 'f.seq DESC';
  const total = `SELECT count(*) AS n FROM (SELECT 1 FROM ${source} LIMIT ${countedTo})`;
  return {
    lines: itemLines(look, `${source} ORDER BY ${order} LIMIT ? OFFSET ?`, ...values, limit, offset),
    total: look.db.row<{ n: number }>(total, ...values)?.n ?? 0,
  };
};

export const heldItems = `foundItems f INDEXED BY foundItemsHeld WHERE ${held} ORDER BY f.storagePlace, f.seq`;
export const heldRows = `SELECT f.* FROM ${heldItems}`;
/** S25: what is stored now, shelf by shelf. */
export function itemsHeld(look: Look): FoundItemLine[] {
  return itemLines(look, heldItems);
}

export const listHeld: Read<'foundItems.held'> = (look) => itemsHeld(look);
