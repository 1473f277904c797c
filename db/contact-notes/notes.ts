import type { ContactNoteView } from '../../shared/contract/contact-notes.ts';
import { DeskError } from '../../shared/errors.ts';
import {
  type ContactNote,
  type ContactNoteStep,
  contactNoteStepNames,
  contactNoteSteps,
  contactNoteTimers,
  refusalOfNoteStep,
} from '../../shared/registers/contact-notes.ts';
import { timelineOf } from '../cases/timeline.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import { settlePatrol, tellPatrol } from '../patrols/patrol-change.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, freshBase, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** F55: written to another department; a finding or a look at a vacant unit that it is about is linked with it. */
export const sendNote: Write<'contactNotes.send'> = (act, input) => {
  refuseSecondSave(act, 'contactNotes', input.id);
  refuse([dangling(act, 'units', 'unitId', input.unitId)]);
  if (input.findingId !== null) read(act, 'patrolFindings', input.findingId);
  if (input.inspectionId !== null) read(act, 'vacantInspections', input.inspectionId);
  const { id, ...said } = input;
  const note: ContactNote = {
    ...freshBase(act, 'contactNotes', id),
    ...said,
    ...{ status: 'handedOver', firstOwner: act.actor.id, sentAt: act.now },
    ...{ acceptedAt: null, acceptedBy: '', answer: '', answeredAt: null, closedAt: null },
  };
  create(act, 'contactNotes', note);
  tell(act, note, 'send', note.toPerson, { noteTo: note.noteTo });
  renewNoteTimers(act, note);
  dropDraft(act, id);
  link(act, note);
  return noteView(act, note);
};

function link(act: Act, note: ContactNote): void {
  if (note.findingId !== null) {
    const finding = read(act, 'patrolFindings', note.findingId);
    if (noteOpen(act, finding.noteId)) throw new DeskError('stateForbids');
    patch(act, 'patrolFindings', finding, { noteId: note.id });
    const patrol = read(act, 'patrols', finding.patrolId);
    tellPatrol(act, patrol, 'send', note.no, { noteTo: note.noteTo, finding: finding.no });
    settlePatrol(act, patrol);
  }
  if (note.inspectionId !== null) {
    const inspection = read(act, 'vacantInspections', note.inspectionId);
    if (noteOpen(act, inspection.noteId)) throw new DeskError('stateForbids');
    patch(act, 'vacantInspections', inspection, { noteId: note.id });
  }
}

const noteOpen = (look: Look, noteId: string | null): boolean =>
  noteId !== null && read(look, 'contactNotes', noteId).status !== 'closed';

function step(
  act: Act,
  noteId: string,
  name: ContactNoteStep,
  fields: Partial<ContactNote>,
  text: string,
  details?: Record<string, string>,
): ContactNoteView {
  const before = read(act, 'contactNotes', noteId);
  const code = refusalOfNoteStep(before, name);
  if (code) throw new DeskError(code);
  const after = patch(act, 'contactNotes', before, { ...fields, status: contactNoteSteps[name].to ?? before.status });
  tell(act, after, name, text, details);
  renewNoteTimers(act, after);
  return noteView(act, after);
}

function tell(
  act: Act,
  { id, no }: ContactNote,
  name: ContactNoteStep | 'send',
  text: string,
  details?: Record<string, string>,
): void {
  act.append('contactNotes', id, { kind: 'round', step: name, no, text, ...(details && { details }) });
}

/** Only now does it stop being the desk's own (S43). */
export const acceptNote: Write<'contactNotes.accept'> = (act, { noteId, acceptedBy }) =>
  step(act, noteId, 'accept', { acceptedAt: act.now, acceptedBy }, acceptedBy);

export const rejectNote: Write<'contactNotes.reject'> = (act, { noteId, reason }) =>
  step(act, noteId, 'reject', {}, reason);

export const resendNote: Write<'contactNotes.resend'> = (act, { noteId, noteTo, toPerson }) =>
  step(act, noteId, 'resend', { noteTo, toPerson, sentAt: act.now }, toPerson, { noteTo });

export const answerNote: Write<'contactNotes.answer'> = (act, { noteId, answer }) =>
  step(act, noteId, 'answer', { answer, answeredAt: act.now }, answer);

export const closeNote: Write<'contactNotes.close'> = (act, { noteId, reason }) => {
  const { answeredAt } = read(act, 'contactNotes', noteId);
  refuse([answeredAt === null && reason === '' ? { field: 'reason', code: 'required' } : undefined]);
  return step(act, noteId, 'close', { closedAt: act.now }, reason);
};

export function renewNoteTimers(act: Act, note: ContactNote): void {
  const timers = contactNoteTimers(note, act.parameters, act.site.timeZone, act.calendar);
  act.setTimers('contactNotes', note.id, timers);
}

export const openNotes = `SELECT * FROM contactNotes INDEXED BY contactNotesOpen WHERE status <> 'closed' AND voided = 0`;
export function renewOpenNotes(act: Act): void {
  for (const row of act.db.rows<object>(openNotes)) renewNoteTimers(act, fromRow('contactNotes', row));
}

export const readNote: Read<'contactNotes.read'> = (look, { noteId }) =>
  noteView(look, read(look, 'contactNotes', noteId));

const dueOf = 'SELECT min(dueAt) AS dueAt FROM timers WHERE record = ?';
function noteView(look: Look, record: ContactNote): ContactNoteView {
  return {
    record,
    ownerName: find(look, 'staff', record.firstOwner)?.name ?? '',
    patrolId: record.findingId === null ? null : read(look, 'patrolFindings', record.findingId).patrolId,
    dueAt: look.db.row<{ dueAt: number | null }>(dueOf, record.id)?.dueAt ?? null,
    timeline: timelineOf(look, 'contactNotes', record.id),
    steps: contactNoteStepNames.filter((name) => refusalOfNoteStep(record, name) === null),
  };
}
