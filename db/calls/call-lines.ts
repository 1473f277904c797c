import type { CallLine } from '../../shared/contract/calls.ts';
import type { Call } from '../../shared/registers/calls.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { matchesOf, countedTo as matchesTo } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

const countedTo = 10_000;

/** @returns a call as lists show it. */
export function lineOf(look: Look, call: Call): CallLine {
  const answeredByName =
    look.db.row<{ name: string }>('SELECT name FROM staff WHERE id = ?', call.answeredBy)?.name ?? '';
  return { ...call, callerNumber: maskPhone(call.callerNumber), answeredByName };
}

export const readCall: Read<'calls.read'> = (look, { callId }) => lineOf(look, read(look, 'calls', callId));

const all = `SELECT count(*) AS n FROM (SELECT 1 FROM calls LIMIT ${countedTo})`;
const found = 'WHERE seq IN (SELECT value FROM json_each(?))';

/** Newest first. `total` is counted up to ten thousand; with a text, up to the search's own limit. */
export const listCalls: Read<'calls.list'> = (look, { text, offset, limit }) => {
  const query = readQuery(text);
  const matches = query && matchesOf(look.db, 'calls', query, matchesTo);
  const page = `SELECT * FROM calls ${matches ? found : ''} ORDER BY seq DESC LIMIT ? OFFSET ?`;
  const seqs = matches ? [JSON.stringify(matches.seqs)] : [];
  return {
    lines: look.db.rows<object>(page, ...seqs, limit, offset).map((row) => lineOf(look, fromRow('calls', row))),
    total: matches?.count ?? look.db.row<{ n: number }>(all)?.n ?? 0,
  };
};
