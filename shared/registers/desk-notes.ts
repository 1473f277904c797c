import { z } from 'zod';
import { id, moment, words } from './base.ts';
import { type AppRole, appRoles } from './people.ts';

/** A word for the next shifts, or an order that stands until it is taken back (常规须知). */
export const noteKinds = ['passOn', 'standing'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** `replaced`: a newer wording stands in its place; `voided`: written by mistake. Nothing is ever taken away. */
export const noteStates = ['inForce', 'replaced', 'recalled', 'voided'] as const;

/** Who must read it: people by name, and everybody who works in a role. */
export const noteReaders = z.object({ people: z.array(id).max(60), roles: z.array(z.enum(appRoles)).max(3) });
export type NoteReaders = z.infer<typeof noteReaders>;

/** S25: what is told to those who come after. Its wording is never changed: a new one is a record of its own. */
export const deskNoteRecord = z.object({
  id,
  kind: z.enum(noteKinds),
  status: z.enum(noteStates),
  title: words(80),
  /** Longer than somebody may type here when it came with a handover. */
  text: z.string(),
  readers: noteReaders,
  writtenAt: moment,
  writtenBy: id,
  /** Until when it is of use; null for an order that stands. */
  validUntil: moment.nullable(),
  /** Counts the wordings of one order, from 1. */
  edition: z.number().int(),
  /** The wording before this one. */
  replaces: id.nullable(),
  /** What it came with: the handover of a shift. */
  origin: z.object({ register: z.string(), record: id }).nullable(),
  endedAt: moment.nullable(),
  endedBy: id.nullable(),
  endReason: z.string(),
  voidReason: z.string().nullable(),
  voidedBy: id.nullable(),
  voidedAt: moment.nullable(),
});
export type DeskNote = z.infer<typeof deskNoteRecord>;

/** That somebody has read a note: said by themselves, once, with the machine's time. */
export const noteReadingRecord = z.object({ id, noteId: id, staffId: id, readAt: moment });

/** How long a word for the next shifts holds when nobody says otherwise. */
export const passOnHours = 24;

/** @returns true when this person must read it; whoever wrote it knows what it says */
export function concerns({ readers, writtenBy }: DeskNote, staffId: string, role: AppRole | null): boolean {
  if (writtenBy === staffId) return false;
  return readers.people.includes(staffId) || (role !== null && readers.roles.includes(role));
}

/** @returns true while it is to be read and heeded */
export function holds({ status, validUntil }: Pick<DeskNote, 'status' | 'validUntil'>, now: number): boolean {
  return status === 'inForce' && (validUntil === null || validUntil > now);
}

/** What may still be done with a note by this person. */
export type NoteStep = 'read' | 'reword' | 'recall' | 'void';

/** A standing order is the supervisor's; a word for the next shifts belongs to whoever wrote it, and to the supervisor. */
export function mayTakeBack({ kind, writtenBy }: DeskNote, staffId: string, role: AppRole | null): boolean {
  return role === 'supervisor' || (kind === 'passOn' && writtenBy === staffId);
}
