import { nobody } from '../../shared/contract/admit.ts';
import type { GiveAwayInput } from '../../shared/contract/mail.ts';
import type { MailItem } from '../../shared/registers/mail-items.ts';
import type { MailMove } from '../../shared/registers/mail-moves.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import { type Drawings, handFaults, keepDrawings } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { timeFaults } from '../store/times.ts';
import { mailsFor, takeMailStep } from './mail-change.ts';
import { freshMailMove, lineGiven, postMailMove } from './mail-move.ts';
import { mailMoveView } from './mail-view.ts';

/** S24: back to the post office with the reason, on to a new address, or out: the carrier signs for what is special. */
export const giveMailAway: Task<'mail.giveAway'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    leaving(book.look(who, now), input);
    const drawings = keepDrawings(book, { receiver: input.receiver });
    return book.act(who, now, (act) => mailMoveView(act, gaveAway(act, input, drawings)));
  },
};

function leaving(look: Look, input: GiveAwayInput): MailItem[] {
  refuseSecondSave(look, 'mailMoves', input.id);
  const items = mailsFor(look, input.itemIds, input.kind);
  const { kind, person, reason, receiver } = input;
  const last = Math.max(...items.map((item) => item.receivedAt));
  const nowhere = kind === 'forward' && input.forwardTo === '' && items.some((item) => item.forwardTo === '');
  refuse([
    kind === 'return' && reason === '' ? { field: 'reason', code: 'required' } : undefined,
    nowhere ? { field: 'forwardTo', code: 'required' } : undefined,
    person === '' ? { field: 'person', code: 'required' } : undefined,
    ...(receiver || items.some((item) => item.special) ? handFaults('receiver', receiver) : []),
    ...timeFaults(look.now, input.at, last),
  ]);
  return items;
}

/** The same once the drawing is kept. */
export function gaveAway(act: Act, input: GiveAwayInput, drawings: Drawings): MailMove {
  const items = leaving(act, input);
  const { id, kind, person, reason, forwardTo, receiver } = input;
  const at = input.at ?? act.now;
  const lines = items.map((item) => lineGiven(act, item));
  const move = { ...freshMailMove(act, id, kind, at), lines, person, reason, forwardTo };
  postMailMove(act, move, { receiver }, drawings);
  fromPaper(act, 'mailMoves', id, { at, field: 'at' }, input.paper);
  for (const item of items) {
    const to = forwardTo || item.forwardTo;
    const details = { person, ...(kind === 'forward' && { forwardTo: to }) };
    const fields = { moveId: move.id, endedAt: at, ...(kind === 'return' && { returnReason: reason }), forwardTo: to };
    takeMailStep(act, item, kind, fields, { no: move.no, text: reason, details });
  }
  return move;
}
