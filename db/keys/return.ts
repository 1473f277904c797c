import { nobody } from '../../shared/contract/admit.ts';
import type { MoveView, ReturnInput } from '../../shared/contract/keys.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
import { isOut, type KeyMove, type MoveLine } from '../../shared/registers/key-moves.ts';
import type { Key, KeyTrouble } from '../../shared/registers/keys.ts';
import { refuse } from '../directory/saving.ts';
import { dropDraft } from '../drafts.ts';
import { type Drawings, handFaults, keepDrawings } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { timeFaults } from '../store/times.ts';
import { keyFor, settleLines, takeKeyStep } from './key-change.ts';
import { moveView } from './key-view.ts';
import { signMove } from './signed-move.ts';

/** S22: counted, looked at and signed for by whoever brings it; what is lost or broken is reported with that. */
export const returnKeys: Task<'keys.return'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    returnable(book.look(who, now), input);
    const drawings = keepDrawings(book, { returner: input.returner });
    return book.act(who, now, (act) => returned(act, input, drawings));
  },
};

type Back = ReturnInput['keys'][number];

function returnable(look: Look, input: ReturnInput): { move: KeyMove; keys: Key[] } {
  const move = read(look, 'keyMoves', input.moveId);
  const keys = input.keys.map(({ keyId }) => keyFor(look, keyId, 'return'));
  if (keys.some((key) => key.moveId !== move.id)) throw new DeskError('keyNotLent');
  const lost = input.keys.some(({ condition }) => condition === 'lost');
  refuse([
    input.broughtBy === '' ? { field: 'broughtBy', code: 'required' } : undefined,
    ...input.keys.flatMap((back, i) => backFaults(back, i, lineFor(move, back.keyId))),
    lost && input.reportedTo === '' ? { field: 'reportedTo', code: 'required' } : undefined,
    ...timeFaults(look.now, input.at, move.at),
    ...handFaults('returner', input.returner),
  ]);
  return { move, keys };
}

function lineFor(move: KeyMove, keyId: string): MoveLine {
  const line = move.lines.find((one) => one.keyId === keyId && isOut(one));
  if (!line) throw new DeskError('keyNotLent');
  return line;
}

/** What came back whole must be all of it; anything else needs its reason. */
function backFaults({ qty, condition, reason }: Back, i: number, line: MoveLine): FaultAt[] {
  const faults: FaultAt[] = [];
  if (condition === 'lost' ? qty >= line.qty : qty !== line.qty) faults.push({ field: `keys.${i}.qty`, code: 'count' });
  if (condition !== 'good' && reason === '') faults.push({ field: `keys.${i}.reason`, code: 'required' });
  return faults;
}

/** The same once the drawing is kept. */
export function returned(act: Act, input: ReturnInput, drawings: Drawings): MoveView {
  const { move, keys } = returnable(act, input);
  const at = input.at ?? act.now;
  const backs = new Map(input.keys.map((back) => [back.keyId, back]));
  for (const key of new Map(keys.map((one) => [one.id, one])).values()) {
    const back = backs.get(key.id);
    if (back) comeBack(act, key, back, move, input, at);
  }
  const lines = move.lines.map((line): MoveLine => {
    const back = backs.get(line.keyId);
    if (!back) return line;
    const { qty: backQty, condition: backCondition, reason: backReason } = back;
    return { ...line, backAt: at, backQty, backCondition, backReason, backBy: input.broughtBy };
  });
  const after = settleLines(act, move, lines, at);
  dropDraft(act, input.draftId);
  signMove(act, after, { returner: input.returner }, drawings, at);
  return moveView(act, after);
}

function comeBack(act: Act, key: Key, back: Back, move: KeyMove, input: ReturnInput, at: number): void {
  const { condition, reason, qty } = back;
  const other: Record<string, string> = input.broughtBy === move.person ? {} : { borrower: move.person };
  const details: Record<string, string> = { broughtBy: input.broughtBy, ...other, qty: String(qty), condition };
  const said = { no: move.no, text: reason, details };
  if (condition === 'good') return void takeKeyStep(act, key, 'return', {}, said);
  const trouble: KeyTrouble = {
    ...{ reason, foundAt: at, by: move.person, reportedTo: input.reportedTo, reportedBy: act.actor.id },
    ...{ remedy: '', lockChanged: null, approvedBy: null, approvedAt: null },
    kind: condition === 'lost' ? 'lost' : 'damaged',
  };
  if (condition === 'damaged') return void takeKeyStep(act, key, 'return', { condition, trouble }, said);
  const blockedAt = key.class === 'card' ? at : null;
  takeKeyStep(
    act,
    key,
    'lose',
    { trouble, blockedAt },
    { ...said, details: { ...details, reportedTo: input.reportedTo } },
  );
}
