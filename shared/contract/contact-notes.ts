import { z } from 'zod';
import { id, text, words } from '../registers/base.ts';
import type { ContactNote, ContactNoteStep } from '../registers/contact-notes.ts';
import type { Entry } from '../registers/entries.ts';
import { page } from '../registers/lists.ts';
import { departmentCodes } from '../registers/people.ts';
import { desk, method } from './method.ts';

export type ContactNoteLine = Pick<
  ContactNote,
  'id' | 'no' | 'status' | 'noteTo' | 'place' | 'noteBody' | 'major' | 'sentAt' | 'answeredAt' | 'closedAt'
> & { dueAt: number | null };

export interface ContactNoteView {
  record: ContactNote;
  ownerName: string;
  /** The patrol that it came from; null for any other. */
  patrolId: string | null;
  dueAt: number | null;
  timeline: Entry[];
  steps: ContactNoteStep[];
}

const noteId = { noteId: id };

export const newNote = z.object({
  id,
  noteTo: z.enum(departmentCodes),
  toPerson: text(60),
  place: text(80),
  unitId: id.nullable(),
  noteBody: words(2000),
  major: z.boolean(),
  /** What it is about, if it comes from a patrol or a round of the vacant units. */
  findingId: id.nullable(),
  inspectionId: id.nullable(),
});

export const contactNoteMethods = {
  'contactNotes.send': method<ContactNoteView>()('write', desk, newNote),
  'contactNotes.accept': method<ContactNoteView>()('write', desk, z.object({ ...noteId, acceptedBy: words(60) })),
  'contactNotes.reject': method<ContactNoteView>()('write', desk, z.object({ ...noteId, reason: words(500) })),
  'contactNotes.resend': method<ContactNoteView>()(
    'write',
    desk,
    z.object({ ...noteId, noteTo: z.enum(departmentCodes), toPerson: text(60) }),
  ),
  'contactNotes.answer': method<ContactNoteView>()('write', desk, z.object({ ...noteId, answer: words(2000) })),
  /** A note without an answer is closed with a reason. */
  'contactNotes.close': method<ContactNoteView>()('write', desk, z.object({ ...noteId, reason: text(500) })),
  'contactNotes.read': method<ContactNoteView>()('read', desk, z.object(noteId)),
  'contactNotes.list': method<{ lines: ContactNoteLine[]; total: number }>()(
    'read',
    desk,
    z.object({ status: z.enum(['open', 'closed', 'all']), text: text(100), offset: page.offset, limit: page.limit }),
  ),
};
