import type { WatchLine } from '../../shared/contract/visitors.ts';
import { DeskError } from '../../shared/errors.ts';
import type { WatchEntry, WatchGrade } from '../../shared/registers/watch-entries.ts';
import { gradeOf, keysOfSomebody, type Somebody, watchKeysOf } from '../../shared/registers/watch-match.ts';
import { refuse } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, freshBase, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

export interface Watched {
  entry: WatchEntry;
  grade: WatchGrade;
}

export const watchedByKeys = `SELECT DISTINCT e.* FROM json_each(?) j CROSS JOIN watchKeys k ON k.key = j.value
  CROSS JOIN watchEntries e ON e.id = k.entry WHERE e.status = 'active' AND (e.until IS NULL OR e.until >= ?)`;
const surest: readonly WatchGrade[] = ['certain', 'likely', 'possible'];

/** @returns the entries somebody may be meant by, the surest first. @param at UTC ms */
export function watchedAs(look: Look, somebody: Somebody, at: number): Watched[] {
  return look.db
    .rows<object>(watchedByKeys, JSON.stringify(keysOfSomebody(somebody)), at)
    .flatMap((row) => {
      const entry = fromRow('watchEntries', row);
      const grade = gradeOf(entry, somebody);
      return grade === null ? [] : [{ entry, grade }];
    })
    .sort((a, b) => surest.indexOf(a.grade) - surest.indexOf(b.grade));
}

/** The keys are the entry's own, computed anew whenever it is written; they stay on this desk. */
export function keepKeys(act: Act, entry: WatchEntry): void {
  act.db.run('DELETE FROM watchKeys WHERE entry = ?', entry.id);
  if (entry.status !== 'active') return;
  for (const key of watchKeysOf(entry)) {
    act.db.run('INSERT INTO watchKeys (key, entry) VALUES (?, ?)', key, entry.id);
  }
}

/** A supervisor puts somebody on the list, or writes more about them. */
export const saveWatchEntry: Write<'watchEntries.save'> = (act, input) => {
  const said = { ...input, idEnd: input.idEnd.toUpperCase() };
  refuse([
    [input.name, input.phone, input.vehicle].every((known) => known === '')
      ? { field: 'name', code: 'required' }
      : undefined,
    input.idEnd !== '' && !/^\d{3}[\dX]$/.test(said.idEnd) ? { field: 'idEnd', code: 'format' } : undefined,
  ]);
  const before = act.db.row<object>('SELECT * FROM watchEntries WHERE id = ?', input.id);
  if (before) {
    const was = fromRow('watchEntries', before);
    if (was.status !== 'active') throw new DeskError('stateForbids');
    act.append('watchEntries', input.id, { kind: 'visit', step: 'correct', text: '' });
    return lineOf(act, kept(act, patch(act, 'watchEntries', was, said)));
  }
  const entry: WatchEntry = {
    ...freshBase(act, 'watchEntries', input.id),
    ...said,
    status: 'active',
    ...{ endedBy: null, endedAt: null, endReason: '' },
  };
  create(act, 'watchEntries', entry);
  act.append('watchEntries', entry.id, { kind: 'visit', step: 'enter', text: '' });
  return lineOf(act, kept(act, entry));
};

function kept(act: Act, entry: WatchEntry): WatchEntry {
  keepKeys(act, entry);
  return entry;
}

export const endWatchEntry: Write<'watchEntries.end'> = (act, { entryId, reason }) => {
  const before = read(act, 'watchEntries', entryId);
  if (before.status !== 'active') throw new DeskError('stateForbids');
  act.append('watchEntries', entryId, { kind: 'visit', step: 'end', text: reason });
  const ended = { status: 'ended' as const, endedBy: act.actor.id, endedAt: act.now, endReason: reason };
  return lineOf(act, kept(act, patch(act, 'watchEntries', before, ended)));
};

const page = `SELECT * FROM watchEntries WHERE status = ? AND (? = '' OR instr(name || otherNames || phone || vehicle, ?) > 0)
  ORDER BY seq DESC LIMIT ? OFFSET ?`;
const counted = `SELECT count(*) AS n FROM watchEntries WHERE status = ? AND (? = '' OR instr(name || otherNames || phone || vehicle, ?) > 0)`;

export const listWatchEntries: Read<'watchEntries.list'> = (look, { text, ended, offset, limit }) => {
  const asked = [ended ? 'ended' : 'active', text, text] as const;
  return {
    lines: look.db.rows<object>(page, ...asked, limit, offset).map((row) => lineOf(look, fromRow('watchEntries', row))),
    total: look.db.row<{ n: number }>(counted, ...asked)?.n ?? 0,
  };
};

function lineOf(look: Look, { id, no, status, level, name, until, createdAt, createdBy }: WatchEntry): WatchLine {
  const byName = look.db.row<{ name: string }>('SELECT name FROM staff WHERE id = ?', createdBy)?.name ?? '';
  return { id, no, status, level, name, until, createdAt, byName };
}

/** What stands on the list is for the desk that has to decide; that it was looked at stands on both. */
export const revealWatchEntry: Write<'watchEntries.reveal'> = (act, { entryId, visitId }) => {
  const entry = read(act, 'watchEntries', entryId);
  act.append('watchEntries', entryId, { kind: 'revealed', field: 'watchEntry' });
  if (visitId !== null)
    act.append('visits', read(act, 'visits', visitId).id, { kind: 'revealed', field: 'watchEntry' });
  return entry;
};
