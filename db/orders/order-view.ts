import type { CaseOrders, OrderView } from '../../shared/contract/orders.ts';
import { allows } from '../../shared/registers/case-states.ts';
import { stepsOf } from '../../shared/registers/order-rules.ts';
import type { Order } from '../../shared/registers/orders.ts';
import { payerChoices } from '../../shared/registers/prices.ts';
import type { Timer } from '../../shared/registers/timers.ts';
import { timelineOf } from '../cases/timeline.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { lastQuote } from './last-quote.ts';
import { mayOpen } from './make-order.ts';
import { ordersIn } from './order-change.ts';
import { signaturesOf } from './signatures-of.ts';
import { changedSince } from './signed-since.ts';

function quoteOf(look: Look, id: string | null) {
  return id === null ? null : read(look, 'quotes', id);
}

/** @returns an order as its page shows it. */
export function orderView(look: Look, order: Order): OrderView {
  const of = look.db.row<{ no: string; status: string; callerName: string }>(
    'SELECT no, status, callerName FROM cases WHERE id = ?',
    order.caseId,
  );
  return {
    record: order,
    caseNo: of?.no ?? '',
    caseStatus: of?.status ?? '',
    callerName: of?.callerName ?? '',
    quote: quoteOf(look, order.quoteId),
    signatures: signaturesOf(look, order.id, (signature) => changedSince(look, signature, order)),
    timeline: timelineOf(look, 'orders', order.id),
    timers: look.db
      .rows<Timer>('SELECT rule, dueAt FROM timers WHERE record = ?', order.id)
      .sort((a, b) => a.dueAt - b.dueAt),
    receivedBackByName: find(look, 'staff', order.receivedBackBy)?.name ?? '',
    steps: stepsOf(order, look.actor.role),
  };
}

/** @returns the orders of a case, its last quote, and who may pay. */
export function ordersFor(look: Look, caseId: string): CaseOrders {
  const c = read(look, 'cases', caseId);
  const quote = lastQuote(look, caseId);
  return {
    orders: ordersIn(look, caseId).map((order) => orderView(look, order)),
    quote,
    payers: payerChoices(find(look, 'units', c.unitId)?.landlordType),
    mayOpen: mayOpen(look, c) && (!c.chargeable || quote?.customerDecision === 'accepted'),
    mayQuote: c.emergencyType === null && allows(c.status, 'quote') && c.kind !== 'enquiry' && c.kind !== 'suggestion',
  };
}

export const readOrder: Read<'orders.read'> = (look, { orderId }) => orderView(look, read(look, 'orders', orderId));

export const ordersOfCase: Read<'orders.ofCase'> = (look, { caseId }) => ordersFor(look, caseId);
