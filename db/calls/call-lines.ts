import type { CallLine } from '../../shared/contract/calls.ts';
import type { Call } from '../../shared/registers/calls.ts';
import { fold } from '../../shared/text/fold.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { docRange } from '../store/search-queue.ts';

const countedTo = 10_000;

/** @returns a call as lists show it. */
export function lineOf(look: Look, call: Call): CallLine {
  const answeredByName =
    look.db.row<{ name: string }>('SELECT name FROM staff WHERE id = ?', call.answeredBy)?.name ?? '';
  return { ...call, callerNumber: maskPhone(call.callerNumber), answeredByName };
}

export const readCall: Read<'calls.read'> = (look, { callId }) => lineOf(look, read(look, 'calls', callId));

/** Newest first. `total` is counted up to ten thousand. */
export const listCalls: Read<'calls.list'> = (look, { text, offset, limit }) => {
  const words = fold(text).split(' ').filter(Boolean);
  const { first } = docRange('calls');
  const condition = words.map(() => 'instr((SELECT text FROM searchDocs WHERE doc = ? + calls.seq), ?) > 0');
  const values: Value[] = words.flatMap((word) => [first, word]);
  const where = condition.length > 0 ? `WHERE ${condition.join(' AND ')}` : '';
  const page = `SELECT * FROM calls ${where} ORDER BY seq DESC LIMIT ? OFFSET ?`;
  const total = `SELECT count(*) AS n FROM (SELECT 1 FROM calls ${where} LIMIT ${countedTo})`;
  return {
    lines: look.db.rows<object>(page, ...values, limit, offset).map((row) => lineOf(look, fromRow('calls', row))),
    total: look.db.row<{ n: number }>(total, ...values)?.n ?? 0,
  };
};
