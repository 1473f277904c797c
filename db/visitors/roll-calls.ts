import type { RollView } from '../../shared/contract/visitors.ts';
import { DeskError } from '../../shared/errors.ts';
import type { RollCall, RollLine } from '../../shared/registers/roll-calls.ts';
import { isInside } from '../../shared/registers/visit-states.ts';
import { find, refuse } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, freshBase, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { presentIn } from './visit-change.ts';

const running = "SELECT 1 FROM rollCalls WHERE status = 'running'";

/** 点名: everybody inside at this moment, fixed, so that the sheet in the hand and the screen say the same. */
export const startRollCall: Write<'rollCalls.start'> = (act, { id, kind }) => {
  if (act.db.row<object>(running)) throw new DeskError('stateForbids');
  const lines = presentIn(act)
    .filter(({ status }) => isInside(status))
    .map(
      ({ id: visitId, no, name, company, place, visitedPerson, badgeNo, companions, arrivedAt }): RollLine => ({
        ...{ visitId, no, name, company, place, visitedPerson, badgeNo, arrivedAt },
        ...{ heads: 1 + companions, mark: 'waiting', markedAt: null },
      }),
    )
    .sort((a, b) => a.place.localeCompare(b.place) || a.arrivedAt - b.arrivedAt);
  const roll: RollCall = {
    ...freshBase(act, 'rollCalls', id),
    ...{ status: 'running', kind, startedAt: act.now, endedAt: null, lines, result: '' },
  };
  create(act, 'rollCalls', roll);
  act.append('rollCalls', id, { kind: 'visit', step: 'start', text: '' });
  return rollView(act, roll);
};

function runningRoll(look: Look, id: string): RollCall {
  const roll = read(look, 'rollCalls', id);
  if (roll.status !== 'running') throw new DeskError('stateForbids');
  return roll;
}

export const markRollCall: Write<'rollCalls.mark'> = (act, { rollId, visitId, mark }) => {
  const roll = runningRoll(act, rollId);
  if (!roll.lines.some((line) => line.visitId === visitId)) throw new DeskError('notFound');
  const lines = roll.lines.map((line) => (line.visitId === visitId ? { ...line, mark, markedAt: act.now } : line));
  return rollView(act, patch(act, 'rollCalls', roll, { lines }));
};

/** Whoever has not been seen when it ends is missing, and it is said what was done about it. */
export const endRollCall: Write<'rollCalls.end'> = (act, { rollId, result }) => {
  const roll = runningRoll(act, rollId);
  const lines = roll.lines.map((line): RollLine => (line.mark === 'waiting' ? { ...line, mark: 'missing' } : line));
  const missing = lines.filter(({ mark }) => mark === 'missing');
  refuse([missing.length > 0 && result === '' ? { field: 'result', code: 'required' } : undefined]);
  act.append('rollCalls', rollId, { kind: 'visit', step: 'end', text: result });
  return rollView(act, patch(act, 'rollCalls', roll, { status: 'ended', endedAt: act.now, lines, result }));
};

const last = "SELECT * FROM rollCalls ORDER BY status = 'running' DESC, seq DESC LIMIT 1";
export const lastRollCall: Read<'rollCalls.last'> = (look) => {
  const row = look.db.row<object>(last);
  return row ? rollView(look, fromRow('rollCalls', row)) : null;
};

function rollView(look: Look, record: RollCall): RollView {
  return { record, byName: find(look, 'staff', record.createdBy)?.name ?? '' };
}
