import { DeskError } from '../../shared/errors.ts';
import { isOut } from '../../shared/registers/key-moves.ts';
import type { Write } from '../store/handler.ts';
import { patch, read } from '../store/records.ts';
import { writeKeyStep } from './key-change.ts';
import { moveView } from './key-view.ts';

/** S22: somebody was asked to bring a key back; what came of it stands with the loan and with each key. */
export const chaseLoan: Write<'keys.chase'> = (act, { moveId, toPerson, ack, said }) => {
  const move = read(act, 'keyMoves', moveId);
  if (move.status !== 'lent') throw new DeskError('keyNotLent');
  const entry = { no: move.no, text: said, details: { toPerson, ack } };
  act.append('keyMoves', moveId, { kind: 'key', step: 'chase', ...entry });
  for (const { keyId } of move.lines.filter(isOut)) writeKeyStep(act, keyId, 'chase', entry);
  return moveView(act, patch(act, 'keyMoves', move, { chases: move.chases + 1, chasedAt: act.now }));
};
