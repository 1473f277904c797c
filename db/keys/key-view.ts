import { tagOf } from '../../shared/codes/tag.ts';
import type { KeyView, LoanLine, MoveView } from '../../shared/contract/keys.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import { isOut, type KeyMove } from '../../shared/registers/key-moves.ts';
import { stepsOfKey } from '../../shared/registers/key-rules.ts';
import type { Key } from '../../shared/registers/keys.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { timelineOf } from '../cases/timeline.ts';
import { find } from '../directory/saving.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { moveOf } from './key-change.ts';
import { keysOfRing } from './key-lines.ts';
import { moveChangedSince } from './signed-move.ts';

/** The house's own people are called by the numbers of the directory; everybody else's are nobody's business (S51). */
const isOwn = (move: Pick<KeyMove, 'borrowerKind'>) => move.borrowerKind === 'internal';
const shownPhone = (move: KeyMove) => (isOwn(move) ? move.phone : maskPhone(move.phone));

/** @returns a move as slips and screens show it. */
export function moveView(look: Look, move: KeyMove): MoveView {
  return {
    record: { ...move, phone: shownPhone(move) },
    signatures: signaturesOf(look, move.id, (signature) => moveChangedSince(signature, move)),
    byName: find(look, 'staff', move.createdBy)?.name ?? '',
  };
}

/** @returns a key as its card and page show it. */
export function keyView(look: Look, key: Key): KeyView {
  const move = moveOf(look, key);
  return {
    record: key,
    tag: tagOf(key.no, look.site.id),
    unitCode: find(look, 'units', key.unitId)?.code ?? '',
    move: move && moveView(look, move),
    ring: keysOfRing(look, key.ringNo, key.id),
    timeline: timelineOf(look, 'keys', key.id),
    steps: stepsOfKey(key, look.actor.role),
  };
}

export const readKey: Read<'keys.read'> = (look, { keyId }) => keyView(look, read(look, 'keys', keyId));

export const readMove: Read<'keys.move'> = (look, { moveId }) => moveView(look, read(look, 'keyMoves', moveId));

export const movesBetween = `SELECT * FROM keyMoves WHERE at >= ? AND at < ?
  AND kind IN (SELECT value FROM json_each(?)) ORDER BY at DESC LIMIT ?`;
export const listMoves: Read<'keys.moves'> = (look, { from, until, kinds, limit }) =>
  look.db
    .rows<object>(movesBetween, from, until, JSON.stringify(kinds), limit)
    .map((row) => moveView(look, fromRow('keyMoves', row)));

export const openLoans = `SELECT * FROM keyMoves INDEXED BY keyMovesOut WHERE status = 'lent' ORDER BY dueAt`;

export const listLoans: Read<'keys.loans'> = (look) =>
  look.db.rows<object>(openLoans).map((row) => loanLine(look, fromRow('keyMoves', row)));

function loanLine(look: Look, move: KeyMove): LoanLine {
  const { id, no, person, companyName, department, borrowerKind, purpose, at, dueAt, chases, chasedAt } = move;
  return {
    ...{ id, no, person, companyName, department, borrowerKind, purpose, at, chases, chasedAt },
    phone: shownPhone(move),
    mayReveal: !isOwn(move) && move.phone !== '',
    dueAt: dueAt ?? at,
    keys: move.lines.filter(isOut).map(({ keyId, keyCode, label, qty }) => ({ id: keyId, keyCode, label, qty })),
    lastChase: chases === 0 ? '' : lastChase(look, id),
  };
}

function lastChase(look: Look, move: string): string {
  const entries = timelineOf(look, 'keyMoves', move).map(({ data }) => data);
  const chase = entries.findLast((data): data is EntryData & { kind: 'key' } => data.kind === 'key');
  return chase?.text ?? '';
}

/** An outsider's number, for calling; that it was looked at stands in the loan's history. */
export const revealBorrower: Write<'keys.reveal'> = (act, { moveId }) => {
  const { phone } = read(act, 'keyMoves', moveId);
  act.append('keyMoves', moveId, { kind: 'revealed', field: 'phone' });
  return { phone };
};
