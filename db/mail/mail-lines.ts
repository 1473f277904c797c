import type { MailLine, WaitingUnit } from '../../shared/contract/mail.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import { instructionsFor } from '../../shared/registers/mail-instructions.ts';
import { keptStates } from '../../shared/registers/mail-states.ts';
import { timelineOf } from '../cases/timeline.ts';
import { contactsOf, masked } from '../directory/contacts.ts';
import { find } from '../directory/saving.ts';
import { inOrderOf, listPage } from '../lists/list-page.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { inCustody } from './in-custody.ts';
import { activeInstructions } from './instructions.ts';

const quoted = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');

const columns = `m.id, m.no, m.status, m.direction, m.type, m.special, m.trackingNo, m.addressee, m.unitId, m.place, m.shelf,
  m.receivedAt, m.since, m.heldUntil, m.notices, m.noticedAt, m.endedAt,
  (SELECT min(dueAt) FROM timers WHERE record = m.id) AS dueAt,
  coalesce((SELECT name FROM staff WHERE id = m.keeperId), '') AS keeperName`;
type Row = Omit<MailLine, 'special'> & { special: number };
const line = (row: Row): MailLine => ({ ...row, special: row.special === 1 });

export const mailBySeq = `SELECT m.seq, ${columns} FROM json_each(?) j CROSS JOIN mailItems m ON m.seq = j.value`;
export const listMail: Read<'mail.list'> = (look, asked) => {
  const { seqs, total, capped } = listPage(look, 'mailItems', asked);
  const rows = look.db.rows<Row & { seq: number }>(mailBySeq, JSON.stringify(seqs));
  return { lines: inOrderOf(seqs, rows).map(({ seq: _, ...row }) => line(row)), total, capped };
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
