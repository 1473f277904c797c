import { refuse } from '../directory/saving.ts';
import type { Write } from '../store/handler.ts';
import { itemFor, keptUntilOf, takeItemStep } from './item-change.ts';
import { itemView } from './item-view.ts';

/** S07: nobody came for it within its period, and the supervisor says what becomes of it. */
export const disposeItem: Write<'foundItems.dispose'> = (act, { itemId, reason }) => {
  const item = itemFor(act, itemId, 'dispose');
  const fields = { endReason: reason, endedAt: act.now };
  return itemView(act, takeItemStep(act, item, 'dispose', fields, { text: reason }));
};

/** It is kept longer than the house usually does. */
export const extendItem: Write<'foundItems.extend'> = (act, { itemId, keepUntil, reason }) => {
  const item = itemFor(act, itemId, 'extend');
  const before = keptUntilOf(act, item);
  refuse([keepUntil <= Math.max(act.now, before) ? { field: 'keepUntil', code: 'range' } : undefined]);
  const details = { keepUntil: String(keepUntil) };
  return itemView(act, takeItemStep(act, item, 'extend', { keepUntil }, { text: reason, details }));
};

/** §3.1 rule 9: written down by mistake. The row stays; the report it came from may bring the right one. */
export const voidItem: Write<'foundItems.void'> = (act, { itemId, reason }) => {
  const item = itemFor(act, itemId, 'void');
  const fields = { voided: true, voidReason: reason, voidedBy: act.actor.id };
  const after = takeItemStep(act, item, 'void', fields, { text: reason });
  return itemView(act, after);
};
