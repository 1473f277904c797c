import type { HistoryLine } from '../../shared/contract/history.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import type { ChangeKind, Fields } from '../../shared/sync/change.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { atWallTime } from '../../shared/time/site-time.ts';
import { maskedEntry } from '../cases/timeline.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import type { ChangeRow } from '../store/schema.ts';
import { conditions } from './kinds.ts';
import { recordNamed, recordTitle } from './record-title.ts';

const pageLength = 100;

type Asked = Omit<ParsedOf<'history.list'>, 'no'> & { record: string | null };

/** @returns the statement of one page and its values, one line more than is shown */
export function pageOf(
  { by, record, from, until, kind, before }: Asked,
  timeZone: string,
): { sql: string; values: Value[] } {
  const where: [string, ...Value[]][] = [[conditions[kind]]];
  if (record !== null) where.push(['record = ?', record]);
  if (by !== '') where.push(['actor = ?', by]);
  if (from !== '') where.push(['enteredAt >= ?', atWallTime(from, '00:00', timeZone)]);
  if (until !== '') where.push(['enteredAt < ?', atWallTime(dateAfter(until, 1), '00:00', timeZone)]);
  if (before !== null) where.push(['(enteredAt, seq) < (?, ?)', before.at, before.seq]);
  const sql = `SELECT * FROM changes WHERE ${where.map(([condition]) => condition).join(' AND ')}
    ORDER BY enteredAt DESC, seq DESC LIMIT ${pageLength + 1}`;
  return { sql, values: where.flatMap(([, ...values]) => values) };
}

/** S51: the log of changes itself, newest first. */
export const listHistory: Read<'history.list'> = (look, { no, ...asked }) => {
  const record = no.trim() === '' ? null : recordNamed(look.db, no);
  if (record === null && no.trim() !== '') return { lines: [], next: null, found: false };
  const { sql, values } = pageOf({ ...asked, record }, look.site.timeZone);
  const rows = look.db.rows<ChangeRow>(sql, ...values);
  const shown = rows.slice(0, pageLength);
  const last = shown.at(-1);
  const next = rows.length > pageLength && last ? { at: last.enteredAt, seq: last.seq } : null;
  return { lines: shown.map((row) => historyLine(look, row)), next, found: true };
};

export function historyLine(look: Look, row: ChangeRow): HistoryLine {
  const { id, seq, enteredAt: at, happenedAt, register, record, kind } = row;
  const fields = JSON.parse(row.fields) as Fields;
  const actorName = look.db.row<{ name: string }>('SELECT name FROM staff WHERE id = ?', row.actor)?.name ?? '';
  const entry = kind === 'append' && 'data' in fields ? maskedEntry(fields.data as unknown as EntryData) : null;
  const did = typeof fields.did === 'string' ? fields.did : '';
  const title = register === 'parameters' ? record : recordTitle(look.db, register, record);
  const names = entry || did || kind === 'destroy' ? [] : Object.keys(fields);
  return {
    id,
    seq,
    at,
    happenedAt,
    actorName,
    register,
    record,
    title,
    kind: kind as ChangeKind,
    entry,
    fields: names,
    did,
    destroyedBy: kind === 'destroy' || row.salt === '' ? destroyedBy(look, row) : null,
  };
}

/** The destruction in the log that says why there is nothing: in place of a hole. */
function destroyedBy({ db }: Look, { register, record }: ChangeRow): HistoryLine['destroyedBy'] {
  const row = db.row<{ fields: string; happenedAt: number }>(
    "SELECT fields, happenedAt FROM changes WHERE record = ? AND register = ? AND kind = 'destroy'",
    record,
    register,
  );
  if (!row) return null;
  const { rule, no } = JSON.parse(row.fields) as Fields;
  return { rule: typeof rule === 'string' ? rule : '', no: typeof no === 'string' ? no : '', at: row.happenedAt };
}
