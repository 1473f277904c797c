import type { Case } from '../../shared/registers/cases.ts';
import type { Entry, EntryData } from '../../shared/registers/entries.ts';
import type { Attempt } from '../../shared/registers/notifications.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { byTime } from '../store/rows.ts';
import type { EntryRow } from '../store/schema.ts';

/** Runs on every save, therefore without ORDER BY and JOIN (`byTime`). */
const timeline = `SELECT seq, id, at, actor, data, coalesce((SELECT name FROM staff WHERE id = e.actor), '') AS actorName
  FROM entries e WHERE record = ? AND register = ?`;
type TimelineRow = Pick<EntryRow, 'seq' | 'id' | 'at' | 'actor' | 'data'> & { actorName: string };

const hidden = new Set(['phone', 'callerNumber']);

/** A caller's number stays masked in what a correction shows, too (S51). */
export function maskedEntry(data: EntryData): EntryData {
  if (data.kind !== 'corrected') return data;
  const fields = data.fields.map((f) =>
    hidden.has(f.field) ? { ...f, before: maskPhone(f.before), after: maskPhone(f.after) } : f,
  );
  return { ...data, fields };
}

/** @returns a record's timeline, oldest first, with the names of those who wrote it. */
export function timelineOf(look: Look, register: string, record: string): Entry[] {
  return look.db
    .rows<TimelineRow>(timeline, record, register)
    .sort(byTime)
    .map(({ id, at, actor, actorName, data }) => ({
      id,
      register,
      record,
      at,
      actor,
      actorName,
      data: maskedEntry(JSON.parse(data) as EntryData),
    }));
}

/** @returns the attempts to tell somebody in the case's present round, from its timeline. */
export function attemptsIn(entries: readonly Entry[], { reopened }: Pick<Case, 'reopened'>): Attempt[] {
  return entries.flatMap(({ data }) => (data.kind === 'told' && data.attempt.round === reopened ? [data.attempt] : []));
}

/** @returns the attempts to tell somebody in the case's present round. */
export function attemptsOf(look: Look, c: Pick<Case, 'id' | 'reopened'>): Attempt[] {
  return look.db
    .rows<Pick<EntryRow, 'seq' | 'at' | 'data'>>(
      "SELECT seq, at, data FROM entries WHERE record = ? AND kind = 'told'",
      c.id,
    )
    .sort(byTime)
    .map(({ data }) => (JSON.parse(data) as Extract<EntryData, { kind: 'told' }>).attempt)
    .filter((attempt) => attempt.round === c.reopened);
}

/** @returns what was told late in the present round before its reason was given. */
export function lateTellings(look: Look, c: Pick<Case, 'id' | 'reopened'>): Attempt[] {
  return look.db
    .rows<Pick<EntryRow, 'seq' | 'at' | 'data'>>(
      "SELECT seq, at, data FROM entries WHERE record = ? AND kind = 'awaitsReason'",
      c.id,
    )
    .sort(byTime)
    .map(({ data }) => (JSON.parse(data) as Extract<EntryData, { kind: 'awaitsReason' }>).attempt)
    .filter((attempt) => attempt.round === c.reopened);
}

export const historyOfRecord: Read<'history.ofRecord'> = (look, { register, record }) =>
  timelineOf(look, register, record);
