import type { Handover } from '../../shared/registers/handovers.ts';
import { leaveNote } from '../desk-notes/leave-note.ts';
import type { Act } from '../store/act.ts';
import { writeHandoverStep } from './handover-record.ts';
import { nameOf } from './holder.ts';

const titleLength = 80;

/**
 * What the next shift is told, and who must read it: kept with the handover, said in its history, and left as a note for its
 * readers, in the step that signs it. Where nobody is named it is for whoever takes over.
 */
export function leaveInstructions(act: Act, { id, no, instructions, readers, toStaff }: Handover): void {
  if (instructions === '') return;
  const names = readers.map((reader) => nameOf(act, reader)).join('、');
  writeHandoverStep(act, id, 'instructions', { text: instructions, details: { readers: names } });
  const people = readers.length > 0 || toStaff === null ? readers : [toStaff];
  const title = `${no} ${instructions.split('\n')[0] ?? ''}`.slice(0, titleLength).trimEnd();
  const note = { title, text: instructions, readers: { people, roles: [] }, validUntil: null };
  leaveNote(act, { ...note, origin: { register: 'handovers', record: id } });
}
