import { nobody } from '../../shared/contract/admit.ts';
import type { HandOutInput } from '../../shared/contract/mail.ts';
import type { FaultAt } from '../../shared/errors.ts';
import { identityFaults } from '../../shared/registers/identity.ts';
import type { MailItem } from '../../shared/registers/mail-items.ts';
import type { MailMove } from '../../shared/registers/mail-moves.ts';
import { isProxy, needsIdentity, takingFaults } from '../../shared/registers/mail-rules.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import { type Drawings, handFaults, keepDrawings } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { timeFaults } from '../store/times.ts';
import { mailsFor, takeMailStep } from './mail-change.ts';
import { checkedIdentity, freshMailMove, lineGiven, postMailMove } from './mail-move.ts';
import { mailMoveView } from './mail-view.ts';

/** S24, A37: into the hand of the addressee or his proxy: who he is, and one full name under everything he takes. */
export const handOutMail: Task<'mail.handOut'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    takeable(book.look(who, now), input);
    const drawings = keepDrawings(book, { receiver: input.receiver });
    return book.act(who, now, (act) => mailMoveView(act, handedOut(act, input, drawings)));
  },
};

/** @returns the items, when they may be taken like this. @throws DeskError for one that is not here, or the fields that miss */
function takeable(look: Look, input: HandOutInput): MailItem[] {
  refuseSecondSave(look, 'mailMoves', input.id);
  const items = mailsFor(look, input.itemIds, 'pickUp');
  const { person, identity, receiver } = input;
  const special = items.some((item) => item.special);
  const last = Math.max(...items.map((item) => item.receivedAt));
  refuse([
    ...takingFaults({ items, person, signer: receiver?.signer ?? null, relation: identity?.relationToUnit ?? '' }),
    ...(needsIdentity(items, look.actor.role) ? owedIdentity(identity) : []),
    ...(special || receiver ? handFaults('receiver', receiver).filter(saidOnce(person, receiver)) : []),
    ...timeFaults(look.now, input.at, last),
  ]);
  return items;
}

/** Whoever takes it is whoever signs: what is wrong with the one name is said at the field that has it. */
const saidOnce =
  (person: string, receiver: HandOutInput['receiver']) =>
  ({ field }: FaultAt): boolean =>
    field !== 'receiver.signer' || receiver?.signer !== person;

const owedIdentity = (identity: HandOutInput['identity']): FaultAt[] =>
  identity ? identityFaults('identity', identity) : [{ field: 'identity.docNo', code: 'required' }];

/** The same once the drawing is kept. */
export function handedOut(act: Act, input: HandOutInput, drawings: Drawings): MailMove {
  const items = takeable(act, input);
  const { id, kind, person, phone, identity, receiver } = input;
  const at = input.at ?? act.now;
  const proxy = isProxy({ items, person });
  const relation = identity?.relationToUnit ?? '';
  const shown = identity && identity.docNo !== '' ? checkedIdentity(act, identity) : null;
  const lines = items.map((item) => lineGiven(act, item));
  const move = { ...freshMailMove(act, id, kind, at), lines, person, phone, proxy, relation, identity: shown };
  postMailMove(act, move, { receiver }, drawings);
  fromPaper(act, 'mailMoves', id, { at, field: 'at' }, input.paper);
  const details = { person, ...(proxy && relation && { relation }) };
  for (const item of items) {
    const end = { moveId: move.id, endedAt: at };
    const atDoor = {
      status: 'delivered' as const,
      attempts: [...item.attempts, { at, by: act.actor.id, result: 'delivered' as const }],
    };
    takeMailStep(act, item, 'pickUp', kind === 'delivery' ? { ...end, ...atDoor } : end, { no: move.no, details });
  }
  return move;
}
