import { tagOf } from '../../shared/codes/tag.ts';
import type { KeyLine } from '../../shared/contract/keys.ts';
import { matchesOf, countedTo as matchesTo } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;

/** Where a key is with somebody, the move says who that is. */
const columns = `k.id, k.no, k.status, k.keyCode, k.class, k.keyType, k.label, k.copies, k.ringNo, k.cabinetPos,
  k.custodian, k.condition, k.moveId,
  CASE WHEN k.status IN ('onLoan', 'issuedToOwner') THEN coalesce(m.person, '') ELSE '' END AS holder,
  CASE WHEN k.status IN ('onLoan', 'issuedToOwner') THEN m.at END AS since,
  CASE WHEN k.status = 'onLoan' THEN m.dueAt END AS dueAt`;
const joined = 'keys k LEFT JOIN keyMoves m ON m.id = k.moveId';

const ofStatus: Record<string, string> = {
  here: "k.status = 'inCabinet'",
  out: "k.status IN ('onLoan', 'missing')",
  trouble: "(k.status = 'missing' OR k.condition = 'damaged') AND k.status <> 'retired'",
};

/** By code; what is out by when it is due. `total` is counted up to ten thousand. */
export const listKeys: Read<'keys.list'> = (look, { status, text, offset, limit }) => {
  const where: string[] = [];
  const values: Value[] = [];
  const query = readQuery(text);
  if (query) {
    where.push('k.seq IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matchesOf(look.db, 'keys', query, matchesTo).seqs));
  }
  const named = ofStatus[status];
  if (named !== undefined) where.push(named);
  else if (status !== 'all') {
    where.push('k.status = ?');
    values.push(status);
  }
  const source = where.length > 0 ? ` WHERE ${where.join(' AND ')}` : '';
  const order = status === 'out' || status === 'onLoan' ? 'dueAt IS NULL, dueAt, k.keyCode' : 'k.keyCode';
  const total = `SELECT count(*) AS n FROM (SELECT 1 FROM keys k${source} LIMIT ${countedTo})`;
  return {
    lines: look.db.rows<KeyLine>(
      `SELECT ${columns} FROM ${joined}${source} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    ),
    total: look.db.row<{ n: number }>(total, ...values)?.n ?? 0,
  };
};

export const unitKeys = `SELECT ${columns} FROM ${joined} WHERE k.unitId = ? AND k.status <> 'retired' ORDER BY k.keyCode`;
/** @returns a unit's keys, wherever they are. */
export function keysOfUnit(look: Look, unitId: string): KeyLine[] {
  return look.db.rows<KeyLine>(unitKeys, unitId);
}

export const ringKeys = `SELECT ${columns} FROM ${joined} WHERE k.ringNo = ? AND k.ringNo <> '' AND k.id <> ?
  AND k.status <> 'retired' ORDER BY k.keyCode`;
/** @returns the other keys on a ring. */
export function keysOfRing(look: Look, ringNo: string, besides: string): KeyLine[] {
  return ringNo === '' ? [] : look.db.rows<KeyLine>(ringKeys, ringNo, besides);
}

export const chosenKeys = `SELECT ${columns} FROM json_each(?) j CROSS JOIN ${joined}
  WHERE k.id = j.value
  ORDER BY k.cabinetPos, k.keyCode`;
/** @returns these keys, as they hang in the cabinet. */
export function keysOf(look: Look, ids: readonly string[]): KeyLine[] {
  return look.db.rows<KeyLine>(chosenKeys, JSON.stringify(ids));
}

/** S20: every key that there is, as it hangs in the cabinet. */
export function inventoryOf(look: Look): KeyLine[] {
  return look.db.rows(`SELECT ${columns} FROM ${joined} WHERE k.status <> 'retired' ORDER BY k.cabinetPos, k.keyCode`);
}

export const listInventory: Read<'keys.inventory'> = (look) =>
  inventoryOf(look).map((line) => ({ ...line, tag: tagOf(line.no, look.site.id) }));
