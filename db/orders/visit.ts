import { DeskError, type FaultAt } from '../../shared/errors.ts';
import { arriveByOf, isOnTime, timeFaults } from '../../shared/registers/order-rules.ts';
import { isOrderSettled } from '../../shared/registers/order-states.ts';
import type { Order } from '../../shared/registers/orders.ts';
import { change, renewTimers } from '../cases/case-change.ts';
import { refuse } from '../directory/saving.ts';
import { plan } from '../follow-ups/plan.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { patch, read } from '../store/records.ts';
import { orderFor, ordersIn, takeStep } from './order-change.ts';
import { orderView } from './order-view.ts';

export const tellOrder: Write<'orders.tell'> = (act, { orderId, toPerson, at }) => {
  const order = orderFor(act, orderId, 'tell');
  const engNotifiedAt = momentOf(act, at, order.createdAt);
  const told = takeStep(act, order, 'tell', { engNotifiedAt, engReceivedBy: toPerson }, { details: { toPerson } });
  return orderView(act, told);
};

/** The department has the order: its fifteen minutes begin (Q29). */
export const receiveOrder: Write<'orders.receive'> = (act, { orderId, receivedBy, at }) => {
  const order = orderFor(act, orderId, 'receive');
  const receivedAt = momentOf(act, at, order.engNotifiedAt);
  const arriveBy = arriveByOf(receivedAt, act.parameters['repair.arriveMinutes']);
  const fields = { engReceivedBy: receivedBy, receivedAt, arriveBy, arrivedAt: null };
  return orderView(act, takeStep(act, order, 'receive', fields, { details: { receivedBy } }));
};

/** A19: on time when within the fifteen minutes; the first visit decides. */
export const arriveOrder: Write<'orders.arrive'> = (act, { orderId, at }) => {
  const order = orderFor(act, orderId, 'arrive');
  const arrivedAt = momentOf(act, at, order.receivedAt);
  const onTime = order.arriveBy !== null && isOnTime(order.arriveBy, arrivedAt);
  const arrivedInTime = order.arrivedInTime ?? onTime;
  const after = takeStep(act, order, 'arrive', { arrivedAt, arrivedInTime }, { details: { onTime: String(onTime) } });
  const c = read(act, 'cases', order.caseId);
  if (c.status === 'notified') patch(act, 'cases', c, { status: 'inProgress' });
  return orderView(act, after);
};

export const orderDone: Write<'orders.done'> = (act, { orderId, workDone, parts, at }) => {
  const order = orderFor(act, orderId, 'done');
  const completedAt = momentOf(act, at, order.arrivedAt);
  return orderView(act, takeStep(act, order, 'done', { workDone, partsUsed: parts, completedAt }, { text: workDone }));
};

/** A22: back to `rescheduled`; the desk owes the customer an apology, and the three hours run from the appointment. */
export const orderUnfinished: Write<'orders.unfinished'> = (act, { orderId, reason, nextAppointment }) => {
  const order = orderFor(act, orderId, 'unfinished');
  const faults: FaultAt[] = reason === '' ? [{ field: 'reason', code: 'required' }] : [];
  if (nextAppointment === null) faults.push({ field: 'nextAppointment', code: 'required' });
  else if (nextAppointment <= act.now) faults.push({ field: 'nextAppointment', code: 'range' });
  refuse(faults);
  const fields = {
    unfinishedReason: reason,
    nextAppointment,
    apologyDueAt: act.now,
    timesUnfinished: order.timesUnfinished + 1,
    completedAt: null,
  };
  const after = takeStep(act, order, 'unfinished', fields, { text: reason });
  checkAfter(act, order.caseId, nextAppointment ?? act.now);
  return orderView(act, after);
};

/** Q06: an appointment puts the question "why not finished" off until three hours after it. */
function checkAfter(act: Act, caseId: string, appointment: number): void {
  const c = read(act, 'cases', caseId);
  if (c.checkDueAt === null) return;
  const checkDueAt = appointment + act.parameters['case.unfinishedHours'] * 3_600_000;
  renewTimers(act, patch(act, 'cases', c, { checkDueAt }));
}

export const apologise: Write<'orders.apologise'> = (act, { orderId, toPerson }) => {
  const order = orderFor(act, orderId, 'apologise');
  return orderView(act, takeStep(act, order, 'apologise', { apologyDueAt: null }, { details: { toPerson } }));
};

/** The slip is back at the desk: with the last one the case is done, and the customer is asked next. */
export const returnOrder: Write<'orders.return'> = (act, { orderId }) => {
  const order = orderFor(act, orderId, 'return');
  const fields = { returnedToDeskAt: act.now, receivedBackBy: act.actor.id };
  const after = takeStep(act, order, 'return', fields);
  completeWith(act, after);
  return orderView(act, read(act, 'orders', orderId));
};

function completeWith(act: Act, order: Order): void {
  const c = read(act, 'cases', order.caseId);
  if (c.status === 'closed') takeStep(act, order, 'close', {});
  const waits = ordersIn(act, c.id).some(({ status }) => !isOrderSettled(status));
  if (waits || !['notified', 'inProgress', 'scheduled'].includes(c.status)) return;
  const details = { reportedBy: order.engReceivedBy };
  const entry = { kind: 'did', action: 'complete', text: order.workDone, details } as const;
  const fields = {
    status: 'followUpPending',
    completedAt: act.now,
    result: order.workDone,
    workedBy: order.engReceivedBy,
    acceptance: order.rating,
    acceptanceSigned: order.acceptSignatureId !== null,
  } as const;
  plan(act, { ...c, ...fields });
  change(act, c, fields, entry);
}

export const cancelOrder: Write<'orders.cancel'> = (act, { orderId, reason }) => {
  const order = orderFor(act, orderId, 'cancel');
  const fields = { cancelReason: reason, apologyDueAt: null };
  return orderView(act, takeStep(act, order, 'cancel', fields, { text: reason }));
};

/** @returns when a step happened: now unless it was said. @throws DeskError `invalid` when it has not come or is out of order */
function momentOf(act: Act, at: number | null, after: number | null): number {
  const moment = at ?? act.now;
  const faults = timeFaults('at', moment, act.now, after);
  if (faults.length > 0) throw new DeskError('invalid', { faults });
  return moment;
}
