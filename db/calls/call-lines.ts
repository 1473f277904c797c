import type { CallLine } from '../../shared/contract/calls.ts';
import type { Call } from '../../shared/registers/calls.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { inOrderOf, listPage } from '../lists/list-page.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** @returns a call as lists show it. */
export function lineOf(look: Look, call: Call): CallLine {
  const answeredByName =
    look.db.row<{ name: string }>('SELECT name FROM staff WHERE id = ?', call.answeredBy)?.name ?? '';
  return { ...call, callerNumber: maskPhone(call.callerNumber), answeredByName };
}

export const readCall: Read<'calls.read'> = (look, { callId }) => lineOf(look, read(look, 'calls', callId));

export const lines = 'SELECT * FROM calls WHERE seq IN (SELECT value FROM json_each(?))';

export const listCalls: Read<'calls.list'> = (look, asked) => {
  const { seqs, total, capped } = listPage(look, 'calls', asked);
  const rows = look.db.rows<{ seq: number }>(lines, JSON.stringify(seqs));
  return { lines: inOrderOf(seqs, rows).map((row) => lineOf(look, fromRow('calls', row))), total, capped };
};
