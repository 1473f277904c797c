import type { NoteReader, NoteView } from '../../shared/contract/desk-notes.ts';
import { concerns, type DeskNote, holds, mayTakeBack, type NoteStep } from '../../shared/registers/desk-notes.ts';
import type { AppRole } from '../../shared/registers/people.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

export const readNote: Read<'deskNotes.read'> = (look, { noteId }) => noteView(look, read(look, 'deskNotes', noteId));

/** @returns a note with its readers, its earlier wordings and what this person may do with it */
export function noteView(look: Look, record: DeskNote): NoteView {
  const readers = readersOf(look, record);
  const named = (id: string | null) => find(look, 'staff', id)?.name ?? '';
  const next = look.db.row<{ id: string }>(
    'SELECT id FROM deskNotes WHERE replaces = ? ORDER BY writtenAt DESC, id DESC LIMIT 1',
    record.id,
  );
  return {
    record,
    byName: named(record.writtenBy),
    endedByName: named(record.endedBy),
    voidedByName: named(record.voidedBy),
    readers,
    earlier: earlierOf(look, record),
    replacedBy: next?.id ?? null,
    steps: stepsOf(look, record, readers),
  };
}

function stepsOf({ actor, now }: Look, note: DeskNote, readers: readonly NoteReader[]): NoteStep[] {
  const voids: NoteStep[] = actor.role === 'supervisor' && note.status !== 'voided' ? ['void'] : [];
  if (!holds(note, now)) return voids;
  const mine = readers.find(({ staffId }) => staffId === actor.id);
  const steps: NoteStep[] = [];
  if (note.writtenBy !== actor.id && !mine?.readAt) steps.push('read');
  if (!mayTakeBack(note, actor.id, actor.role)) return steps;
  return [...steps, ...(note.kind === 'standing' ? (['reword'] as const) : []), 'recall', ...voids];
}

/** Somebody who read it at two desks has read it since the first time. */
const marks = `SELECT r.staffId, min(r.readAt) AS readAt, s.name FROM noteReadings r JOIN staff s ON s.id = r.staffId
  WHERE r.noteId = ? GROUP BY r.staffId ORDER BY min(r.readAt)`;
const working = `SELECT id, name, role FROM staff WHERE active = 1 AND role <> 'none' OR id IN (SELECT value FROM json_each(?))
  ORDER BY seq`;

/** Those who must read it as they work here today, and whoever did besides. */
function readersOf(look: Look, note: DeskNote): NoteReader[] {
  const read = look.db.rows<{ staffId: string; readAt: number; name: string }>(marks, note.id);
  const when = new Map(read.map(({ staffId, readAt }) => [staffId, readAt]));
  const must = look.db
    .rows<{ id: string; name: string; role: AppRole | 'none' }>(working, JSON.stringify(note.readers.people))
    .filter(({ id, role }) => concerns(note, id, role === 'none' ? null : role))
    .map(({ id, name }) => ({ staffId: id, name, required: true, readAt: when.get(id) ?? null }));
  const others = read
    .filter(({ staffId }) => !must.some((reader) => reader.staffId === staffId))
    .map(({ staffId, name, readAt }) => ({ staffId, name, required: false, readAt }));
  return [...must, ...others];
}

/** Each wording points at the one before it. */
function earlierOf(look: Look, { replaces }: DeskNote): DeskNote[] {
  const row = replaces && look.db.row<object>('SELECT * FROM deskNotes WHERE id = ?', replaces);
  if (!row) return [];
  const before = fromRow('deskNotes', row);
  return [before, ...earlierOf(look, before)];
}
