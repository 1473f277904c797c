import type { MailLine, WaitingUnit } from '../../shared/contract/mail.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import { instructionsFor } from '../../shared/registers/mail-instructions.ts';
import { keptStates, waitingStates } from '../../shared/registers/mail-states.ts';
import { timelineOf } from '../cases/timeline.ts';
import { contactsOf, masked } from '../directory/contacts.ts';
import { find } from '../directory/saving.ts';
import { matchesOf, countedTo as matchesTo } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import { inCustody } from './in-custody.ts';
import { activeInstructions } from './instructions.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;
const quoted = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');

const columns = `m.id, m.no, m.status, m.direction, m.type, m.special, m.trackingNo, m.addressee, m.unitId, m.place, m.shelf,
  m.receivedAt, m.since, m.heldUntil, m.notices, m.noticedAt, m.endedAt,
  (SELECT min(dueAt) FROM timers WHERE record = m.id) AS dueAt,
  coalesce((SELECT name FROM staff WHERE id = m.keeperId), '') AS keeperName`;
type Row = Omit<MailLine, 'special'> & { special: number };
const line = (row: Row): MailLine => ({ ...row, special: row.special === 1 });

const late = `m.seq IN (SELECT i.seq FROM timers t JOIN mailItems i ON i.id = t.record
  WHERE t.register = 'mailItems' AND t.dueAt <= ?)`;
const ofStatus: Record<string, string> = {
  waiting: `m.status IN (${quoted(waitingStates)})`,
  special: `m.special = 1 AND m.${inCustody}`,
  out: "m.direction = 'out'",
};

/** What waits is listed by how long it has, everything else newest first. `total` is counted up to ten thousand. */
export const listMail: Read<'mail.list'> = (look, { status, text, offset, limit }) => {
  const where: string[] = [];
  const values: Value[] = [];
  const query = readQuery(text);
  if (query) {
    where.push('m.seq IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matchesOf(look.db, 'mailItems', query, matchesTo).seqs));
  }
  const named = ofStatus[status];
  if (named !== undefined) where.push(named);
  else if (status === 'late') {
    where.push(late);
    values.push(look.now);
  } else if (status !== 'all') {
    where.push('m.status = ?');
    values.push(status);
  }
  const source = where.length > 0 ? ` WHERE ${where.join(' AND ')}` : '';
  const waits = status === 'waiting' || status === 'special' || status === 'late';
  const total = `SELECT count(*) AS n FROM (SELECT 1 FROM mailItems m${source} LIMIT ${countedTo})`;
  return {
    lines: look.db
      .rows<Row>(
        `SELECT ${columns} FROM mailItems m${source} ORDER BY ${waits ? 'm.receivedAt' : 'm.seq DESC'} LIMIT ? OFFSET ?`,
        ...values,
        limit,
        offset,
      )
      .map(line),
    total: look.db.row<{ n: number }>(total, ...values)?.n ?? 0,
  };
};

export const waitingOfUnit = `SELECT ${columns} FROM mailItems m WHERE m.unitId = ? AND m.status IN (${quoted(keptStates)})
  ORDER BY m.receivedAt`;
/** @returns what lies at the desk for a room, or was brought from there to be sent */
export function mailOfUnit(look: Look, unitId: string | null, besides = ''): MailLine[] {
  const rows = unitId === null ? [] : look.db.rows<Row>(waitingOfUnit, unitId);
  return rows.map(line).filter(({ id }) => id !== besides);
}

export const keptSpecial = `SELECT ${columns} FROM mailItems m INDEXED BY mailItemsKept
  WHERE m.${inCustody} AND m.special = 1 ORDER BY m.receivedAt`;
/** @returns the special items that somebody of the desk answers for */
export const specialKept = (look: Look): MailLine[] => look.db.rows<Row>(keptSpecial).map(line);

export const everythingWaiting = `SELECT ${columns} FROM mailItems m INDEXED BY mailItemsKept
  WHERE m.${inCustody} AND m.direction = 'in' ORDER BY m.receivedAt LIMIT 2000`;
/** Room by room: what waits, whom to call, and what was said the last time. */
export const listWaiting: Read<'mail.waiting'> = (look) => {
  const lines = look.db.rows<Row>(everythingWaiting).map(line);
  return [...Map.groupBy(lines, ({ unitId }) => unitId ?? '').values()].map((items) => waitingUnit(look, items));
};

function waitingUnit(look: Look, items: MailLine[]): WaitingUnit {
  const unitId = items[0]?.unitId ?? null;
  const unit = find(look, 'units', unitId);
  const told = items.filter(({ noticedAt }) => noticedAt !== null);
  const last = told.toSorted((a, b) => (b.noticedAt ?? 0) - (a.noticedAt ?? 0))[0];
  const dues = items.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  const instructions = activeInstructions(look, unitId);
  return {
    unitId,
    place: items[0]?.place ?? '',
    companyName: unit?.companyName ?? '',
    items,
    contacts:
      unitId === null
        ? []
        : contactsOf(look, unitId)
            .filter((contact) => contact.active)
            .map(masked)
            .map(({ id, name, phone }) => ({ id, name, phone })),
    instructions: instructionsFor(instructions, { unitId, addressee: '', type: '' }, look.now),
    noticedAt: last?.noticedAt ?? null,
    notices: Math.max(...items.map(({ notices }) => notices)),
    lastSaid: last ? lastSaid(look, last.id) : '',
    dueAt: dues.length > 0 ? Math.min(...dues) : null,
  };
}

/** @returns who was told last and what came of it */
function lastSaid(look: Look, item: string): string {
  const entries = timelineOf(look, 'mailItems', item).map(({ data }) => data);
  const told = entries.findLast(
    (data): data is EntryData & { kind: 'mail' } => data.kind === 'mail' && data.step === 'tell',
  );
  return told ? [told.details?.toPerson, told.text].filter(Boolean).join(' · ') : '';
}
