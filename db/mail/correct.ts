import { tidyCode } from '../../shared/codes/tag.ts';
import { DeskError } from '../../shared/errors.ts';
import { isSpecial } from '../../shared/registers/mail-items.ts';
import { homeState } from '../../shared/registers/mail-rules.ts';
import { find, refuse } from '../directory/saving.ts';
import type { Write } from '../store/handler.ts';
import { mailFor, takeMailStep } from './mail-change.ts';
import { mailView } from './mail-view.ts';
import { itemFaults } from './receive.ts';

/** Corrects how an item is described, or puts it elsewhere, with the reason; what it was stays to be read. */
export const correctMail: Write<'mail.correct'> = (act, { itemId, reason, ...input }) => {
  const before = mailFor(act, itemId, 'correct');
  if (input.type === 'courier' && before.type !== 'courier' && act.actor.role !== 'supervisor') {
    throw new DeskError('courierRefused');
  }
  refuse([
    ...itemFaults(act, { ...input, id: itemId }),
    input.unitId === null ? { field: 'unitId', code: 'required' } : undefined,
  ]);
  const special = isSpecial(input.type);
  const after = {
    ...input,
    trackingNo: tidyCode(input.trackingNo),
    special,
    place: find(act, 'units', input.unitId)?.code ?? '',
  };
  const details: Record<string, string> = {};
  for (const field of ['type', 'trackingNo', 'addressee', 'place', 'shelf', 'remarks'] as const) {
    if (before[field] !== after[field]) details[field] = `${before[field] || '—'} → ${after[field] || '—'}`;
  }
  if (Object.keys(details).length === 0) return mailView(act, before);
  const atHome = before.status === homeState(before);
  const status = atHome ? homeState({ special, direction: before.direction }) : before.status;
  return mailView(act, takeMailStep(act, before, 'correct', { ...after, status }, { text: reason, details }));
};
