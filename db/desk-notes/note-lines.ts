import type { NoteLine } from '../../shared/contract/desk-notes.ts';
import { concerns, type DeskNote } from '../../shared/registers/desk-notes.ts';
import type { AppRole } from '../../shared/registers/people.ts';
import { countedTo, matchesOf } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';

/** What stands holds until the end of time. */
export const unreadNotes = `SELECT n.*, coalesce(s.name, '') AS byName FROM deskNotes n LEFT JOIN staff s ON s.id = n.writtenBy
  WHERE n.status = 'inForce' AND coalesce(n.validUntil, 8640000000000) > ?
  AND NOT EXISTS (SELECT 1 FROM noteReadings r WHERE r.noteId = n.id AND r.staffId = ?)
  ORDER BY n.kind DESC, n.writtenAt`;

/** @returns what somebody must still read, orders first: what Now, signing in and a handover show */
export function unreadFor(look: Look, staffId: string, role: AppRole | null): (DeskNote & { byName: string })[] {
  return look.db
    .rows<{ byName: string }>(unreadNotes, look.now, staffId)
    .map((row) => ({ ...fromRow('deskNotes', row), byName: row.byName }))
    .filter((note) => concerns(note, staffId, role));
}

export const listUnread: Read<'deskNotes.unread'> = (look) =>
  unreadFor(look, look.actor.id, look.actor.role).map((note) => ({ ...lineOf(note, true), text: note.text }));

const inForce = `n.status = 'inForce' AND coalesce(n.validUntil, 8640000000000) > ?`;
const shown = {
  all: '? > 0',
  inForce,
  over: `NOT (${inForce})`,
  passOn: `n.kind = 'passOn' AND ? > 0`,
  standing: `n.kind = 'standing' AND n.status = 'inForce' AND ? > 0`,
} as const;

/** Newest first; of those in force the orders before the rest. */
export const listNotes: Read<'deskNotes.list'> = (look, { show, text, offset, limit }) => {
  const query = readQuery(text);
  const where: string[] = [shown[show]];
  const values: Value[] = [look.now];
  if (query) {
    where.push('n.seq IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matchesOf(look.db, 'deskNotes', query, countedTo).seqs));
  }
  const source = `FROM deskNotes n LEFT JOIN staff s ON s.id = n.writtenBy WHERE ${where.join(' AND ')}`;
  const order = show === 'inForce' ? 'n.kind DESC, n.seq DESC' : 'n.seq DESC';
  const page = `SELECT n.*, coalesce(s.name, '') AS byName ${source} ORDER BY ${order} LIMIT ? OFFSET ?`;
  const mine = new Set(unreadFor(look, look.actor.id, look.actor.role).map(({ id }) => id));
  const lines = look.db.rows<{ byName: string }>(page, ...values, limit, offset).map(({ byName, ...row }) => {
    const note = fromRow('deskNotes', row);
    return lineOf({ ...note, byName }, mine.has(note.id));
  });
  return { lines, total: look.db.row<{ n: number }>(`SELECT count(*) AS n ${source}`, ...values)?.n ?? 0 };
};

function lineOf(note: DeskNote & { byName: string }, unread: boolean): NoteLine {
  const { id, kind, status, title, writtenAt, validUntil, edition, endedAt, byName, text } = note;
  const excerpt = text.replace(/\s+/g, ' ').slice(0, 120);
  return { id, kind, status, title, writtenAt, validUntil, edition, endedAt, byName, excerpt, unread };
}
