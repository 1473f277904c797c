import type { ErrorCode, FaultAt } from '../errors.ts';
import type { Case } from './cases.ts';
import { allowsStep, type OrderStep, orderStepNames } from './order-states.ts';
import type { Order } from './orders.ts';
import type { AppRole } from './people.ts';

const repairs: readonly Case['category'][] = ['engineering', 'building', 'housekeeping'];

/** @returns true for a case for which somebody has to come and do something: it gets a work order (S13). */
export function isRepair(c: Pick<Case, 'kind' | 'category' | 'emergencyType'>): boolean {
  return c.kind === 'report' && c.emergencyType === null && repairs.includes(c.category);
}

/** @returns true while a chargeable report waits for the customer's word: nobody is told before (S05, A15). */
export function priceOpen(c: Pick<Case, 'chargeable' | 'emergencyType'>, decision: string | null): boolean {
  return c.chargeable && c.emergencyType === null && decision !== 'accepted';
}

/** @returns why a step is refused by the order's state, the person's role or what it still needs; null when it may be done. */
export function refusalOfStep(order: Order, step: OrderStep, role: AppRole | null): ErrorCode | null {
  if (order.voided || !allowsStep(order.status, step)) return 'stateForbids';
  if (step === 'confirmPrice' && (!order.chargeable || order.priceSignatureId !== null)) return 'stateForbids';
  if (step === 'done' && order.chargeable && order.priceSignatureId === null) return 'priceUnsigned';
  if (step === 'apologise' && order.apologyDueAt === null) return 'stateForbids';
  return step === 'cancel' && role === 'nightGuard' ? 'notAllowed' : null;
}

/** Done by what happens to the case, never by a button of the order. */
const followsCase: readonly OrderStep[] = ['callBack', 'close', 'declinePrice'];

/** @returns what may be done to an order now, and by this person. */
export function stepsOf(order: Order, role: AppRole | null): OrderStep[] {
  return orderStepNames.filter((step) => !followsCase.includes(step) && refusalOfStep(order, step, role) === null);
}

/**
 * @param at when the step happened, UTC ms
 * @param after the step before it; null when there was none
 * @returns a fault when it has not come yet or lies before the step before it (S13)
 */
export function timeFaults(field: string, at: number, now: number, after: number | null): FaultAt[] {
  if (at > now) return [{ field, code: 'future' }];
  return after !== null && at < after ? [{ field, code: 'before' }] : [];
}

/** @returns UTC ms by which somebody must be there. @param minutes `repair.arriveMinutes` */
export function arriveByOf(receivedAt: number, minutes: number): number {
  return receivedAt + minutes * 60_000;
}

/** @returns true when the arrival counts as on time; at the limit itself it does (A19). */
export function isOnTime(arriveBy: number, arrivedAt: number): boolean {
  return arrivedAt <= arriveBy;
}
