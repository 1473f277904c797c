import type { ConflictRecord } from '../../shared/registers/conflicts.ts';
import { isOut, type MoveLine } from '../../shared/registers/key-moves.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import { restate } from './restate.ts';

type Side = ConflictRecord['ours'];

/**
 * A key is with one of the two borrowers, or back in the cabinet by now: a loan it is not out on any more is ended with the reason,
 * and the one that holds is open as long as the key is out.
 */
export function endOtherLoan(
  act: Act,
  { record }: ConflictRecord,
  { wins, loses, reason }: { wins: Side; loses: Side; reason: string },
): void {
  const isGone = ['onLoan', 'issuedToOwner'].includes(read(act, 'keys', record).status);
  restateLoan(act, record, loses.fields.moveId, () => ended(act, reason));
  restateLoan(act, record, wins.fields.moveId, (line) => {
    if (!isGone) return isOut(line) ? ended(act, reason) : {};
    // It may have been ended by a settling the other way round.
    return line.backCondition === null ? { backAt: null, backQty: null, backReason: '' } : {};
  });
}

/** Nothing came back: the key never was out on this slip. */
const ended = (act: Act, backReason: string) => ({ backAt: act.now, backQty: 0, backReason });

function restateLoan(act: Act, keyId: string, moveId: unknown, change: (line: MoveLine) => Partial<MoveLine>): void {
  if (typeof moveId !== 'string' || !act.db.row("SELECT 1 FROM keyMoves WHERE id = ? AND kind = 'loan'", moveId))
    return;
  const move = read(act, 'keyMoves', moveId);
  const lines = move.lines.map((line) =>
    line.keyId === keyId && (isOut(line) || line.backCondition === null) ? { ...line, ...change(line) } : line,
  );
  const open = lines.some(isOut);
  const closedAt = open ? null : (move.closedAt ?? act.now);
  restate(act, 'keyMoves', moveId, { lines, status: open ? 'lent' : 'returned', closedAt });
}
