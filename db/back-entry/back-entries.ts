import type { BackEntryView } from '../../shared/contract/back-entry.ts';
import { DeskError } from '../../shared/errors.ts';
import type { BackEntry } from '../../shared/registers/back-entries.ts';
import { find, refuse } from '../directory/saving.ts';
import { blankLine } from '../log/write-line.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, patch } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { deskOf, thisDesk } from '../store/this-desk.ts';
import { futureFaults } from '../store/times.ts';

export const open = `SELECT * FROM backEntries INDEXED BY backEntriesOpen WHERE desk = ${thisDesk} AND status <> 'ended'
  ORDER BY startedAt, id LIMIT 1`;

/** @returns the write-up that is under way or paused at this desk */
export function openBackEntry(look: Look): BackEntry | undefined {
  const row = look.db.row<object>(open);
  return row && fromRow('backEntries', row);
}

const papers = `SELECT count(*) AS count, coalesce((SELECT paperFormNo FROM paperForms WHERE backEntry = ?
  ORDER BY seq DESC LIMIT 1), '') AS lastFormNo FROM paperForms WHERE backEntry = ?`;

function viewOf(look: Look, record: BackEntry): BackEntryView {
  const { count, lastFormNo } = look.db.row<{ count: number; lastFormNo: string }>(papers, record.id, record.id) ?? {
    count: 0,
    lastFormNo: '',
  };
  return { record, count, lastFormNo, startedByName: find(look, 'staff', record.startedBy)?.name ?? '' };
}

export const readBackEntry: Read<'backEntries.open'> = (look) => {
  const record = openBackEntry(look);
  return record ? viewOf(look, record) : null;
};

export const longestSilence = `SELECT enteredAt AS fromAt, next AS untilAt FROM (SELECT enteredAt,
  lead(enteredAt, 1, ?) OVER (ORDER BY n) AS next FROM changes WHERE device = ? AND n > (SELECT max(n) FROM changes
  WHERE device = ?) - 2000) WHERE next > ? ORDER BY next - enteredAt DESC LIMIT 1`;

const dayMs = 86_400_000;

/** @returns when the desk was most likely dark: the longest silence of the last day, among the last two thousand changes */
export const proposeSpan: Read<'backEntries.propose'> = (look) => {
  const device = look.db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'device'")?.value ?? '';
  const found = look.db.row<{ fromAt: number; untilAt: number }>(
    longestSilence,
    look.now,
    device,
    device,
    look.now - dayMs,
  );
  return found ?? { fromAt: look.now, untilAt: look.now };
};

/** @throws DeskError `stateForbids` while another one is open */
export const startBackEntry: Write<'backEntries.start'> = (act, { id, fromAt, untilAt, reason }) => {
  if (openBackEntry(act)) throw new DeskError('stateForbids');
  refuse([
    ...futureFaults(act.now, { fromAt, untilAt }),
    untilAt < fromAt ? { field: 'untilAt', code: 'before' } : undefined,
  ]);
  const record: BackEntry = {
    desk: deskOf(act),
    ...{ id, status: 'running', fromAt, untilAt, reason, startedBy: act.actor.id, startedAt: act.now },
    ...{ endedBy: null, endedAt: null },
  };
  create(act, 'backEntries', record);
  create(act, 'logLines', { ...blankLine(act, act.newId()), kind: 'backEntry', text: reason });
  return viewOf(act, record);
};

export const pauseBackEntry: Write<'backEntries.pause'> = (act, { paused }) =>
  viewOf(act, patch(act, 'backEntries', theOpen(act), { status: paused ? 'paused' : 'running' }));

export const endBackEntry: Write<'backEntries.end'> = (act) => {
  patch(act, 'backEntries', theOpen(act), { status: 'ended', endedBy: act.actor.id, endedAt: act.now });
  return null;
};

function theOpen(act: Act): BackEntry {
  const record = openBackEntry(act);
  if (!record) throw new DeskError('stateForbids');
  return record;
}
