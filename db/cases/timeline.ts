import type { Case } from '../../shared/registers/cases.ts';
import type { Entry, EntryData } from '../../shared/registers/entries.ts';
import type { Attempt } from '../../shared/registers/notifications.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import type { EntryRow } from '../store/schema.ts';

const hidden = new Set(['phone', 'callerNumber']);

/** A caller's number stays masked in what a correction shows, too (S51). */
function masked(data: EntryData): EntryData {
  if (data.kind !== 'corrected') return data;
  const fields = data.fields.map((f) =>
    hidden.has(f.field) ? { ...f, before: maskPhone(f.before), after: maskPhone(f.after) } : f,
  );
  return { ...data, fields };
}

/** @returns a record's timeline, oldest first, with the names of those who wrote it. */
export function timelineOf(look: Look, register: string, record: string): Entry[] {
  return look.db
    .rows<EntryRow & { actorName: string }>(
      `SELECT e.*, coalesce(s.name, '') AS actorName FROM entries e LEFT JOIN staff s ON s.id = e.actor
       WHERE e.record = ? AND e.register = ? ORDER BY e.seq`,
      record,
      register,
    )
    .map(({ id, at, actor, actorName, data }) => ({
      id,
      register,
      record,
      at,
      actor,
      actorName,
      data: masked(JSON.parse(data) as EntryData),
    }));
}

/** @returns the attempts to tell somebody in the case's present round. */
export function attemptsOf(look: Look, c: Pick<Case, 'id' | 'reopened'>): Attempt[] {
  return look.db
    .rows<{ data: string }>("SELECT data FROM entries WHERE record = ? AND kind = 'told' ORDER BY seq", c.id)
    .map(({ data }) => (JSON.parse(data) as Extract<EntryData, { kind: 'told' }>).attempt)
    .filter((attempt) => attempt.round === c.reopened);
}

export const historyOfRecord: Read<'history.ofRecord'> = (look, { register, record }) =>
  timelineOf(look, register, record);
