import { nobody } from '../../shared/contract/admit.ts';
import type { LoanInput, MoveView } from '../../shared/contract/keys.ts';
import { DeskError } from '../../shared/errors.ts';
import type { KeyMove } from '../../shared/registers/key-moves.ts';
import { loanDueAt, loanFaults, moveTimers, refusalOfLoan } from '../../shared/registers/key-rules.ts';
import type { Key } from '../../shared/registers/keys.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import { type Drawings, handFaults, keepDrawings } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { create } from '../store/records.ts';
import { timeFaults } from '../store/times.ts';
import { keyFor, movedAt, takeKeyStep } from './key-change.ts';
import { moveView } from './key-view.ts';
import { freshMove, lineOf } from './move-record.ts';
import { signMove } from './signed-move.ts';

/** S22: lent against a purpose, a count and the borrower's signature; to outsiders after their leader's. */
export const lendKeys: Task<'keys.lend'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    lendable(book.look(who, now), input);
    const drawings = keepDrawings(book, handsOf(input));
    return book.act(who, now, (act) => lent(act, input, drawings));
  },
};

const handsOf = ({ borrowerKind, leader, borrower }: LoanInput) => ({
  ...(borrowerKind === 'external' && { leader }),
  borrower,
});

/** @returns the keys, when they may be lent like this. @throws DeskError the rule it breaks, or the fields that miss */
function lendable(look: Look, input: LoanInput): Key[] {
  const code = refusalOfLoan(
    { ...input, position: find(look, 'staff', input.staffId)?.position ?? null },
    look.actor.role,
  );
  if (code) throw new DeskError(code);
  refuseSecondSave(look, 'keyMoves', input.id);
  const keys = [...new Set(input.keyIds)].map((id) => keyFor(look, id, 'lend'));
  const pieces = keys.reduce((sum, { copies }) => sum + copies, 0);
  refuse([
    ...loanFaults(input),
    input.qty === pieces ? undefined : { field: 'qty', code: 'count' },
    ...timeFaults(look.now, input.at, Math.max(...keys.map((key) => movedAt(look, key)))),
    ...(input.borrowerKind === 'external' ? handFaults('leader', input.leader) : []),
    ...handFaults('borrower', input.borrower),
  ]);
  return keys;
}

/** The same once the drawings are kept. */
export function lent(act: Act, input: LoanInput, drawings: Drawings): MoveView {
  const keys = lendable(act, input);
  const at = input.at ?? act.now;
  const { person, staffId, companyName, phone, department, purposeKind, purpose, voucherNo, reminderGiven } = input;
  const { borrowerKind } = input;
  const internal = borrowerKind === 'internal';
  const move: KeyMove = {
    ...freshMove(act, input.id, 'loan', at),
    ...{ person, staffId, companyName, phone, purposeKind, purpose, reminderGiven, borrowerKind },
    status: 'lent',
    lines: keys.map((key) => lineOf(key, key.copies, 'good')),
    department: internal ? department : null,
    voucherNo: internal ? '' : voucherNo,
    leader: internal ? '' : (input.leader?.signer ?? ''),
    dueAt: loanDueAt(at, act.parameters, act.site.timeZone),
  };
  create(act, 'keyMoves', move, at);
  fromPaper(act, 'keyMoves', move.id, { at, field: 'at' }, input.paper);
  signMove(act, move, handsOf(input), drawings);
  const details = { person, purpose, ...(voucherNo && !internal && { voucherNo }) };
  for (const key of keys) {
    takeKeyStep(
      act,
      key,
      'lend',
      { moveId: move.id },
      { no: move.no, details: { ...details, qty: String(key.copies) } },
    );
  }
  act.setTimers('keyMoves', move.id, moveTimers(move), []);
  dropDraft(act, move.id);
  return moveView(act, move);
}
