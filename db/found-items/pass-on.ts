import { nobody } from '../../shared/contract/admit.ts';
import type { FoundItemView, PassOnInput } from '../../shared/contract/found-items.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import { refuse } from '../directory/saving.ts';
import { type Drawings, handFaults, keepDrawings, signHands } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { itemFor, takeItemStep } from './item-change.ts';
import { factsOf, itemView } from './item-view.ts';

const stepTo = { security: 'passToSecurity', police: 'passToPolice' } as const;

/** S07: security or the police takes the thing over, against a signature or the number of their own paper. */
export const passItemOn: Task<'foundItems.passOn'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    passable(book.look(who, now), input);
    const drawings = keepDrawings(book, { receiver: input.receiver });
    return book.act(who, now, (act) => passedOn(act, input, drawings));
  },
};

function passable(look: Look, { itemId, to, recipient, recipientRef, receiver }: PassOnInput): FoundItem {
  const item = itemFor(look, itemId, stepTo[to]);
  refuse([
    recipient === '' ? { field: 'recipient', code: 'required' } : undefined,
    ...(recipientRef === '' || receiver !== null ? handFaults('receiver', receiver) : []),
  ]);
  return item;
}

/** The same once the drawing is kept. */
export function passedOn(act: Act, input: PassOnInput, drawings: Drawings): FoundItemView {
  const item = passable(act, input);
  const { to, recipient, recipientRef, reason } = input;
  const fields = { recipient, recipientRef, endReason: reason, endedAt: act.now };
  const details = { recipient, ...(recipientRef && { recipientRef }) };
  const after = takeItemStep(act, item, stepTo[to], fields, { text: reason, details });
  const of = () => ({ register: 'foundItems', id: after.id, factsHash: factsOf('receiver', after) }) as const;
  signHands(act, of, { receiver: input.receiver }, drawings);
  return itemView(act, after);
}
