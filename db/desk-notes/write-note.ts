import { DeskError } from '../../shared/errors.ts';
import { type DeskNote, holds, mayTakeBack } from '../../shared/registers/desk-notes.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { leaveNote } from './leave-note.ts';
import { noteView } from './note-view.ts';

/** S25: a word for the next shifts. */
export const passOnNote: Write<'deskNotes.passOn'> = (act, input) => {
  refuseSecondSave(act, 'deskNotes', input.id);
  const note = leaveNote(act, input);
  dropDraft(act, input.id);
  return noteView(act, note);
};

/** A standing order. A new wording leaves the old one as it was, and is to be read by everybody anew. */
export const orderNote: Write<'deskNotes.order'> = (act, { replaces, ...input }) => {
  refuseSecondSave(act, 'deskNotes', input.id);
  const before = replaces === null ? undefined : read(act, 'deskNotes', replaces);
  if (before && (before.kind !== 'standing' || before.status !== 'inForce')) throw new DeskError('stateForbids');
  const note = leaveNote(act, { ...input, kind: 'standing', validUntil: null, ...(before && { before }) });
  if (before) patch(act, 'deskNotes', before, { status: 'replaced', ...ended(act) });
  dropDraft(act, input.id);
  return noteView(act, note);
};

const ended = ({ now, actor }: Act): Pick<DeskNote, 'endedAt' | 'endedBy'> => ({ endedAt: now, endedBy: actor.id });

const reading = 'SELECT 1 FROM noteReadings WHERE noteId = ? AND staffId = ?';

/** Read by whoever is signed in, once; what is withdrawn is not to be read any more. */
export const markNoteRead: Write<'deskNotes.markRead'> = (act, { noteId }) => {
  const note = read(act, 'deskNotes', noteId);
  if (note.status !== 'inForce') throw new DeskError('stateForbids');
  const { id: staffId } = act.actor;
  if (!act.db.row(reading, noteId, staffId)) {
    create(act, 'noteReadings', { id: act.newId(), noteId, staffId, readAt: act.now });
    act.touched.push({ register: 'deskNotes', id: noteId });
  }
  return noteView(act, note);
};

/** Taken back with a reason; it stays to be seen, and who had read it. */
export const recallNote: Write<'deskNotes.recall'> = (act, { noteId, reason }) => {
  const note = read(act, 'deskNotes', noteId);
  if (!mayTakeBack(note, act.actor.id, act.actor.role)) throw new DeskError('notAllowed');
  if (!holds(note, act.now)) throw new DeskError('stateForbids');
  return noteView(act, patch(act, 'deskNotes', note, { status: 'recalled', endReason: reason, ...ended(act) }));
};

/** Written by mistake: nobody has to heed it, and everybody can see what it said, who voided it and why. */
export const voidNote: Write<'deskNotes.void'> = (act, { noteId, reason }) => {
  const note = read(act, 'deskNotes', noteId);
  if (note.status === 'voided') throw new DeskError('stateForbids');
  const fields = { status: 'voided', voidReason: reason, voidedBy: act.actor.id, voidedAt: act.now } as const;
  return noteView(act, patch(act, 'deskNotes', note, fields));
};
