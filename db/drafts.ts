import type { Draft } from '../shared/contract/desk.ts';
import { DeskError } from '../shared/errors.ts';
import type { RegisterName } from '../shared/registers/index.ts';
import type { Act, Look } from './store/act.ts';
import type { Read, Write } from './store/handler.ts';

/** What a draft may have become: the record has the draft's id. */
const savedAs = [
  'cases',
  'calls',
  'keyCounts',
  'keyMoves',
  'mailItems',
  'mailBatches',
  'mailMoves',
  'mailInstructions',
  'visits',
  'foundItems',
  'itemCounts',
  'logLines',
  'deskNotes',
  'incidents',
  'contactNotes',
  'patrolFindings',
] as const;

/** Drafts stay on this desk: no change records, and whoever sits down next may go on with one. */
export const saveDraft: Write<'drafts.save'> = (act, { id, form, title, content }) => {
  // A save still under way when the record was made must not bring its draft back.
  if (savedAs.some((register) => act.db.row(`SELECT 1 FROM ${register} WHERE id = ?`, id))) return null;
  act.db.run(
    `INSERT INTO drafts (id, form, title, content, startedBy, startedAt, updatedAt) VALUES (?,?,?,?,?,?,?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, content = excluded.content, updatedAt = excluded.updatedAt`,
    id,
    form,
    title,
    content,
    act.actor.id,
    act.now,
    act.now,
  );
  act.touched.push({ register: 'drafts', id });
  return null;
};

export const listDrafts: Read<'drafts.list'> = (look) =>
  look.db.rows<Draft>(
    `SELECT d.*, coalesce(s.name, '') AS startedByName FROM drafts d LEFT JOIN staff s ON s.id = d.startedBy
     ORDER BY d.updatedAt DESC LIMIT 100`,
  );

export const discardDraft: Write<'drafts.discard'> = (act, { id }) => {
  dropDraft(act, id);
  return null;
};

/** Removes a draft in the same transaction as the record it became. */
export function dropDraft(act: Act, id: string | null): void {
  if (id === null) return;
  act.db.run('DELETE FROM drafts WHERE id = ?', id);
  act.touched.push({ register: 'drafts', id });
}

/** A form that is saved twice (a second press, a restart) makes one record. @throws DeskError `alreadySaved` */
export function refuseSecondSave(look: Look, register: RegisterName, id: string): void {
  if (look.db.row(`SELECT 1 FROM ${register} WHERE id = ?`, id)) throw new DeskError('alreadySaved');
}
