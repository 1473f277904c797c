import { tagOf } from '../../shared/codes/tag.ts';
import type { KeyLine } from '../../shared/contract/keys.ts';
import { inOrderOf, listPage } from '../lists/list-page.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';

/** Where a key is with somebody, the move says who that is. */
const columns = `k.id, k.no, k.status, k.keyCode, k.class, k.keyType, k.label, k.copies, k.ringNo, k.cabinetPos,
  k.custodian, k.condition, k.moveId,
  CASE WHEN k.status IN ('onLoan', 'issuedToOwner') THEN coalesce(m.person, '') ELSE '' END AS holder,
  CASE WHEN k.status IN ('onLoan', 'issuedToOwner') THEN m.at END AS since,
  CASE WHEN k.status = 'onLoan' THEN m.dueAt END AS dueAt`;
const joined = 'keys k LEFT JOIN keyMoves m ON m.id = k.moveId';

export const keysBySeq = `SELECT k.seq, ${columns} FROM json_each(?) j CROSS JOIN ${joined} WHERE k.seq = j.value`;
export const listKeys: Read<'keys.list'> = (look, asked) => {
  const { seqs, total, capped } = listPage(look, 'keys', asked);
  const rows = look.db.rows<KeyLine & { seq: number }>(keysBySeq, JSON.stringify(seqs));
  return { lines: inOrderOf(seqs, rows).map(({ seq: _, ...line }) => line), total, capped };
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
