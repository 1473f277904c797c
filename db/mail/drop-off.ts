import { nobody } from '../../shared/contract/admit.ts';
import type { DropOffInput } from '../../shared/contract/mail.ts';
import type { MailItem } from '../../shared/registers/mail-items.ts';
import { isSpecial } from '../../shared/registers/mail-items.ts';
import { refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import { type Drawings, handFaults, keepDrawings } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { freshMailMove, mailLineOf, postMailMove } from './mail-move.ts';
import { mailView } from './mail-view.ts';
import { enterItem, freshItem, itemFaults } from './receive.ts';

/** Somebody of the house leaves something to be sent; for a special item he signs that he gave it. */
export const dropOffMail: Task<'mail.dropOff'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    droppable(book.look(who, now), input);
    const drawings = keepDrawings(book, { giver: input.giver });
    return book.act(who, now, (act) => mailView(act, droppedOff(act, input, drawings)));
  },
};

function droppable(look: Look, input: DropOffInput): void {
  refuseSecondSave(look, 'mailItems', input.itemId);
  refuseSecondSave(look, 'mailMoves', input.id);
  const special = isSpecial(input.type);
  refuse([
    ...itemFaults(look, { ...input, id: input.itemId }),
    input.unitId === null ? { field: 'unitId', code: 'required' } : undefined,
    input.sender === '' ? { field: 'sender', code: 'required' } : undefined,
    input.expectAt !== null && input.expectAt < look.now ? { field: 'expectAt', code: 'before' } : undefined,
    ...(special || input.giver ? handFaults('giver', input.giver) : []),
  ]);
}

/** The same once the drawing is kept. */
export function droppedOff(act: Act, input: DropOffInput, drawings: Drawings): MailItem {
  droppable(act, input);
  const { id, itemId, sender, phone, expectAt, giver } = input;
  const item = { ...freshItem(act, { ...input, id: itemId }, 'out', act.now), sender, expectAt };
  const move = {
    ...freshMailMove(act, id, 'dropOff', act.now),
    lines: [mailLineOf(item, null)],
    person: sender,
    phone,
  };
  enterItem(act, item, { no: move.no, details: { sender } });
  postMailMove(act, move, { giver }, drawings);
  return item;
}
