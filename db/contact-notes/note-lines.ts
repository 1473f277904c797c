import type { ContactNoteLine } from '../../shared/contract/contact-notes.ts';
import { matchesOf } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;
const columns = `n.id, n.no, n.status, n.noteTo, n.place, substr(n.noteBody, 1, 200) AS noteBody, n.major, n.sentAt,
  n.answeredAt, n.closedAt, (SELECT min(dueAt) FROM timers WHERE record = n.id) AS dueAt`;
const ofStatus = {
  open: `n.status <> 'closed' AND n.voided = 0`,
  closed: `n.status = 'closed'`,
  all: 'TRUE',
};

/** What is open by when an answer is due, everything else the newest first. */
export const listNotes: Read<'contactNotes.list'> = (look, { status, text, offset, limit }) => {
  const where = [ofStatus[status]];
  const values: Value[] = [];
  const query = readQuery(text);
  if (query) {
    where.push('n.seq IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matchesOf(look.db, 'contactNotes', query, countedTo).seqs));
  }
  const source = `contactNotes n WHERE ${where.join(' AND ')}`;
  const order = status === 'open' ? 'dueAt, n.seq' : 'n.seq DESC';
  const rows = look.db.rows<Omit<ContactNoteLine, 'major'> & { major: number }>(
    `SELECT ${columns} FROM ${source} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  const total = `SELECT count(*) AS n FROM (SELECT 1 FROM ${source} LIMIT ${countedTo})`;
  return {
    lines: rows.map((row) => ({ ...row, major: row.major === 1 })),
    total: look.db.row<{ n: number }>(total, ...values)?.n ?? 0,
  };
};
