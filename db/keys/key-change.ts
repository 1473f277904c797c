import { DeskError } from '../../shared/errors.ts';
import { isOut, type KeyMove } from '../../shared/registers/key-moves.ts';
import { keyTimers, moveTimers, refusalOfKeyStep } from '../../shared/registers/key-rules.ts';
import { afterKeyStep, type KeyStep } from '../../shared/registers/key-states.ts';
import type { Key } from '../../shared/registers/keys.ts';
import type { Act, Look } from '../store/act.ts';
import { patch, read } from '../store/records.ts';

/** What a step says in the key's history. */
export interface Said {
  /** The slip's number. */
  no?: string;
  text?: string;
  details?: Record<string, string>;
}

/**
 * @returns the key, when the step may be done with it now and by this person
 * @throws DeskError `notFound`, `keyOut` with who has it, `keyNotLent`, `keyDamaged`, `stateForbids`, `notAllowed`
 */
export function keyFor(look: Look, id: string, step: KeyStep): Key {
  const key = read(look, 'keys', id);
  const code = refusalOfKeyStep(key, step, look.actor.role);
  if (code === null) return key;
  const taken = (step === 'lend' || step === 'issue') && (key.status === 'onLoan' || key.status === 'issuedToOwner');
  if (!taken) throw new DeskError(code, { params: { key: key.keyCode } });
  throw new DeskError('keyOut', { params: { key: key.keyCode, holder: moveOf(look, key)?.person ?? '' } });
}

/** @returns the move that brought a key where it is. */
export function moveOf(look: Look, key: Key): KeyMove | null {
  return key.moveId === null ? null : read(look, 'keyMoves', key.moveId);
}

/** @returns UTC ms since which a key has been where it is. */
export function movedAt(look: Look, key: Key): number {
  const move = moveOf(look, key);
  const line = move?.lines.find(({ keyId }) => keyId === key.id);
  return line?.backAt ?? move?.at ?? 0;
}

/** Does one step: the key, its history, its deadlines. @returns the key as it is now */
export function takeKeyStep(act: Act, before: Key, step: KeyStep, fields: Partial<Key>, said: Said = {}): Key {
  writeKeyStep(act, before.id, step, said);
  const after = patch(act, 'keys', before, { status: afterKeyStep(before.status, step), ...fields });
  act.setTimers('keys', after.id, keyTimers(after));
  return after;
}

export function writeKeyStep(act: Act, id: string, step: KeyStep | 'register', said: Said): void {
  const { no = '', text = '', details } = said;
  act.append('keys', id, { kind: 'key', step, no, text, ...(details && { details }) });
}

/** Writes down what came back, or never will, of a loan; it is closed with its last key. @returns the loan as it is now */
export function settleLines(act: Act, move: KeyMove, lines: KeyMove['lines'], at: number): KeyMove {
  const open = lines.some(isOut);
  const closed = open ? {} : { status: 'returned' as const, closedAt: at };
  const after = patch(act, 'keyMoves', move, { lines, ...closed });
  act.setTimers('keyMoves', after.id, moveTimers(after));
  return after;
}
