import { DeskError } from '../../shared/errors.ts';
import { refusalOfStep } from '../../shared/registers/order-rules.ts';
import { afterStep, type OrderStep } from '../../shared/registers/order-states.ts';
import type { Order } from '../../shared/registers/orders.ts';
import { orderTimers } from '../../shared/registers/timers.ts';
import type { Act, Look } from '../store/act.ts';
import { patch, read } from '../store/records.ts';
import { bySeq, fromRow } from '../store/rows.ts';

/**
 * @returns the order, when the step may be done to it now and by this person
 * @throws DeskError `notFound`, `stateForbids` or what the step still needs
 */
export function orderFor(look: Look, id: string, step: OrderStep): Order {
  const order = read(look, 'orders', id);
  const code = refusalOfStep(order, step, look.actor.role);
  if (code) throw new DeskError(code);
  return order;
}

/** Does one step: the order, both timelines, the timers. @returns the order as it is now */
export function takeStep(
  act: Act,
  before: Order,
  step: OrderStep,
  fields: Partial<Order>,
  said: { text?: string; details?: Record<string, string> } = {},
): Order {
  writeStep(act, before, step, said);
  const after = patch(act, 'orders', before, { ...fields, status: afterStep(before.status, step) });
  act.setTimers('orders', after.id, orderTimers(after));
  return after;
}

/** Every step stands in the timeline of the order and in that of its case. */
export function writeStep(
  act: Act,
  { id, caseId, no }: Pick<Order, 'id' | 'caseId' | 'no'>,
  step: OrderStep | 'open',
  { text = '', details }: { text?: string; details?: Record<string, string> } = {},
): void {
  const entry = { kind: 'order', order: id, no, step, text, ...(details && { details }) } as const;
  act.append('orders', id, entry);
  act.append('cases', caseId, entry);
}

/** @returns a case's orders, oldest first. */
export function ordersIn(look: Look, caseId: string): Order[] {
  return look.db
    .rows<{ seq: number }>('SELECT * FROM orders WHERE caseId = ?', caseId)
    .sort(bySeq)
    .map((row) => fromRow('orders', row));
}
