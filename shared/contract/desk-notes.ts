import { z } from 'zod';
import { id, moment, text, words } from '../registers/base.ts';
import { type DeskNote, type NoteStep, noteKinds, noteReaders } from '../registers/desk-notes.ts';
import { page } from '../registers/lists.ts';
import { desk, method, supervisor } from './method.ts';

/** A note in a list. */
export type NoteLine = Pick<
  DeskNote,
  'id' | 'kind' | 'status' | 'title' | 'writtenAt' | 'validUntil' | 'edition' | 'endedAt'
> & {
  byName: string;
  /** The first words of its text. */
  excerpt: string;
  /** Whoever sits here must read it and has not. */
  unread: boolean;
};

/** Who must read it or has, and when they did. */
export interface NoteReader {
  staffId: string;
  name: string;
  required: boolean;
  /** UTC ms; null: not yet. */
  readAt: number | null;
}

export interface NoteView {
  record: DeskNote;
  byName: string;
  endedByName: string;
  voidedByName: string;
  /** Those who must, then the others who did. */
  readers: NoteReader[];
  /** The wordings before this one, newest first; and the one that took its place. */
  earlier: DeskNote[];
  replacedBy: string | null;
  steps: NoteStep[];
}

const said = { title: words(80), text: words(2000), readers: noteReaders };

export const deskNoteMethods = {
  /** For the next shifts: everybody at the desk may. Without `validUntil` it holds for a day. */
  'deskNotes.passOn': method<NoteView>()('write', desk, z.object({ id, ...said, validUntil: moment.nullable() })),
  /** A standing order, or a new wording of the one that it replaces, which is then to be read anew. */
  'deskNotes.order': method<NoteView>()('write', supervisor, z.object({ id, ...said, replaces: id.nullable() })),
  /** Whoever is signed in has read it; nobody can say so for somebody else. */
  'deskNotes.markRead': method<NoteView>()('write', desk, z.object({ noteId: id })),
  'deskNotes.recall': method<NoteView>()('write', desk, z.object({ noteId: id, reason: words(500) })),
  /** Written by mistake (§3.8): what it said stays to be seen, in force or not. */
  'deskNotes.void': method<NoteView>()('write', supervisor, z.object({ noteId: id, reason: words(500) })),
  'deskNotes.read': method<NoteView>()('read', desk, z.object({ noteId: id })),
  'deskNotes.list': method<{ lines: NoteLine[]; total: number }>()(
    'read',
    desk,
    z.object({
      show: z.enum(['inForce', 'over', 'all', ...noteKinds]),
      text: text(100),
      offset: page.offset,
      limit: page.limit,
    }),
  ),
  /** What the person at the desk must still read, orders first, with the whole text. */
  'deskNotes.unread': method<(NoteLine & Pick<DeskNote, 'text'>)[]>()('read', desk, z.object({})),
};
