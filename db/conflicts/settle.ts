import { DeskError } from '../../shared/errors.ts';
import type { ConflictRecord } from '../../shared/registers/conflicts.ts';
import type { ConflictKind } from '../../shared/sync/conflict-rules.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { isRegister } from '../sync/put-record.ts';
import { maySettle } from './conflict-lines.ts';
import { conflictView } from './conflict-view.ts';
import { endOtherLoan } from './other-loan.ts';
import { keepOtherWalk } from './other-walk.ts';
import { backTo, restate } from './restate.ts';
import { letterOf } from './sides.ts';

type Side = ConflictRecord['ours'];
/** What else follows where one side holds: no outcome is thrown away. */
type Follow = (act: Act, conflict: ConflictRecord, sides: { wins: Side; loses: Side; reason: string }) => void;

const followers: Partial<Record<ConflictKind, Follow>> = {
  keyLentTwice: endOtherLoan,
  walkedTwice: keepOtherWalk,
};

/** Says whose outcome holds, and why. The other one stays in the log and in both histories; the records follow, by changes of their own. */
export const settleConflict: Write<'conflicts.settle'> = (act, { conflictId, stands, reason }) => {
  const conflict = read(act, 'conflicts', conflictId);
  if (conflict.status !== 'open') throw new DeskError('stateForbids');
  if (!maySettle(act, conflict)) throw new DeskError('notAllowed');
  const { register, record, kind } = conflict;
  const [wins, loses] = stands === 'ours' ? [conflict.ours, conflict.theirs] : [conflict.theirs, conflict.ours];
  if (isRegister(register)) {
    const fields = backTo(act, conflict, wins, loses);
    followers[kind]?.(act, conflict, { wins, loses, reason });
    restate(act, register, record, fields);
  }
  const settled = { status: 'settled', settledAt: act.now, settledBy: act.actor.id, stands, outcome: reason } as const;
  restate(act, 'conflicts', conflictId, settled);
  for (const [of, id] of [
    ['conflicts', conflictId],
    [register, record],
  ] as const) {
    act.append(of, id, { kind: 'settled', conflict: kind, desk: letterOf(act, wins.device), text: reason });
  }
  return conflictView(act, read(act, 'conflicts', conflictId));
};
