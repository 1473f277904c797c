import { type DeskNote, type NoteKind, type NoteReaders, passOnHours } from '../../shared/registers/desk-notes.ts';
import { dangling, refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import { create } from '../store/records.ts';

/** A note as somebody leaves it. */
export interface LeftNote {
  /** Left out: one is made. */
  id?: string;
  kind?: NoteKind;
  title: string;
  text: string;
  readers: NoteReaders;
  /** UTC ms; null: a day from now. An order that stands has none. */
  validUntil: number | null;
  /** The wording that it replaces. */
  before?: DeskNote;
  /** What it is left with. */
  origin?: { register: string; record: string };
}

const hour = 3_600_000;

/**
 * S25: leaves a note for those who come after, in the name of whoever acts. Another handler calls it within its own action:
 * a handover leaves its instructions so.
 * @throws DeskError `invalid` at `readers` (nobody named, or nobody we know) and at `validUntil` (already past)
 */
export function leaveNote(act: Act, { before, origin, kind = 'passOn', ...said }: LeftNote): DeskNote {
  const { readers } = said;
  const passOn = kind === 'passOn';
  const nobody = readers.people.length + readers.roles.length === 0;
  refuse([
    nobody ? { field: 'readers', code: 'required' } : undefined,
    readers.people.map((person) => dangling(act, 'staff', 'readers', person)).find(Boolean),
    passOn && said.validUntil !== null && said.validUntil <= act.now
      ? { field: 'validUntil', code: 'before' }
      : undefined,
  ]);
  const note: DeskNote = {
    ...{ id: said.id ?? act.newId(), kind, status: 'inForce', title: said.title, text: said.text },
    readers: { people: [...new Set(readers.people)], roles: [...new Set(readers.roles)] },
    ...{ writtenAt: act.now, writtenBy: act.actor.id },
    validUntil: passOn ? (said.validUntil ?? act.now + passOnHours * hour) : null,
    ...{ edition: (before?.edition ?? 0) + 1, replaces: before?.id ?? null, origin: origin ?? null },
    ...{ endedAt: null, endedBy: null, endReason: '', voidReason: null, voidedBy: null, voidedAt: null },
  };
  create(act, 'deskNotes', note);
  return note;
}
