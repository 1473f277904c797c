import type { HandoverLine } from '../../shared/contract/handovers.ts';
import type { Handover } from '../../shared/registers/handovers.ts';
import { find } from '../directory/saving.ts';
import { matchesOf, countedTo as matchesTo } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;

export function handoverLine(look: Look, h: Handover): HandoverLine {
  const { id, no, status, kind, shiftFrom, shiftTo, startedAt, signedAt, heldFrom, reservations, closeReason } = h;
  const name = (staff: string | null) => find(look, 'staff', staff)?.name ?? '';
  return {
    ...{ id, no, status, kind, shiftFrom, shiftTo, startedAt, signedAt, heldFrom, reservations, closeReason },
    ...{ fromName: name(h.fromStaff), toName: name(h.toStaff), refusals: h.refusals.length },
  };
}

/** Newest first; with a text only what it is found in. */
export const listHandovers: Read<'handovers.list'> = (look, { text, offset, limit }) => {
  const query = readQuery(text);
  const values: Value[] = query ? [JSON.stringify(matchesOf(look.db, 'handovers', query, matchesTo).seqs)] : [];
  const source = `FROM handovers${query ? ' WHERE seq IN (SELECT value FROM json_each(?))' : ''}`;
  const rows = look.db.rows<object>(`SELECT * ${source} ORDER BY seq DESC LIMIT ? OFFSET ?`, ...values, limit, offset);
  const total = `SELECT count(*) AS n FROM (SELECT 1 ${source} LIMIT ${countedTo})`;
  return {
    lines: rows.map((row) => handoverLine(look, fromRow('handovers', row))),
    total: look.db.row<{ n: number }>(total, ...values)?.n ?? 0,
  };
};
