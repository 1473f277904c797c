import { allowsStep } from '../../shared/registers/order-states.ts';
import type { Act } from '../store/act.ts';
import { ordersIn, takeStep } from './order-change.ts';

/** The department called back before its slip: the work is done, signature and slip are still to come. */
export function calledBack(act: Act, caseId: string, reportedBy: string, result: string): void {
  for (const order of ordersIn(act, caseId)) {
    if (!allowsStep(order.status, 'callBack')) continue;
    const fields = { workDone: result, completedAt: act.now, dispatcherCallbackAt: act.now };
    takeStep(act, order, 'callBack', fields, { text: result, details: { reportedBy } });
  }
}

/** A closed case closes the orders whose slip is back. */
export function closeOrders(act: Act, caseId: string): void {
  for (const order of ordersIn(act, caseId)) {
    if (allowsStep(order.status, 'close')) takeStep(act, order, 'close', { apologyDueAt: null });
  }
}

/** Nobody is sent any more for a case that is void. */
export function cancelOrders(act: Act, caseId: string, reason: string): void {
  for (const order of ordersIn(act, caseId)) {
    if (!allowsStep(order.status, 'cancel')) continue;
    takeStep(act, order, 'cancel', { cancelReason: reason, apologyDueAt: null }, { text: reason });
  }
}
