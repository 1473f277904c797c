import { DeskError } from '../../shared/errors.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { Attempt } from '../../shared/registers/notifications.ts';
import { arriveByOf, isRepair, priceOpen } from '../../shared/registers/order-rules.ts';
import { isOrderSettled } from '../../shared/registers/order-states.ts';
import type { Order } from '../../shared/registers/orders.ts';
import { requiredSigner } from '../../shared/registers/sign-off.ts';
import { orderTimers } from '../../shared/registers/timers.ts';
import { find } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, freshBase, read } from '../store/records.ts';
import { lastQuote } from './last-quote.ts';
import { ordersIn, writeStep } from './order-change.ts';
import { orderView } from './order-view.ts';

/** Who was told of a new order and when; `received`: they took it on at that moment (Q29). */
interface Told {
  toPerson: string;
  at: number;
  received: boolean;
}

/** S13: the responsible department of a repair took the report: its work order begins with that, in the same transaction. */
export function orderOnTelling(act: Act, c: Case, { party, ack, toPerson, at }: Attempt): void {
  if (ack !== 'acknowledged' || party !== c.responsibleDept || !isRepair(c) || isUnderWay(act, c.id)) return;
  makeOrder(act, c, act.newId(), { toPerson, at, received: true });
}

export const openOrder: Write<'orders.open'> = (act, { id, caseId, toPerson }) => {
  const c = read(act, 'cases', caseId);
  if (act.db.row('SELECT 1 FROM orders WHERE id = ?', id)) throw new DeskError('alreadySaved');
  if (c.chargeable && priceOpen(c, lastQuote(act, caseId)?.customerDecision ?? null)) {
    throw new DeskError('priceUndecided');
  }
  if (!mayOpen(act, c)) throw new DeskError('stateForbids');
  return orderView(act, makeOrder(act, c, id, toPerson ? { toPerson, at: act.now, received: false } : null));
};

/** @returns true when a case may get an order now: it is a live matter without one under way. */
export function mayOpen(look: Look, c: Case): boolean {
  const live = !c.voided && !isSettled(c.status) && c.status !== 'needsClarification' && c.completedAt === null;
  return live && c.kind !== 'enquiry' && c.kind !== 'suggestion' && !isUnderWay(look, c.id);
}

const isUnderWay = (look: Look, caseId: string) =>
  ordersIn(look, caseId).some((order) => !isOrderSettled(order.status));

function makeOrder(act: Act, c: Case, id: string, told: Told | null): Order {
  const quote = lastQuote(act, c.id);
  const agreed = quote?.customerDecision === 'accepted' ? quote : null;
  const receivedAt = told?.received ? told.at : null;
  const order: Order = {
    ...freshBase(act, 'orders', id),
    status: told === null ? 'registered' : told.received ? 'received' : 'engNotified',
    caseId: c.id,
    ...matterOf(act, c),
    engNotifiedAt: told?.at ?? null,
    engReceivedBy: told?.toPerson ?? '',
    receivedAt,
    arriveBy: receivedAt === null ? null : arriveByOf(receivedAt, act.parameters['repair.arriveMinutes']),
    arrivedAt: null,
    arrivedInTime: null,
    chargeable: agreed !== null,
    quoteId: agreed?.id ?? null,
    priceSignatureId: null,
    ...blank,
  };
  create(act, 'orders', order);
  writeStep(act, order, 'open', told === null ? {} : { details: { toPerson: told.toPerson } });
  act.setTimers('orders', id, orderTimers(order));
  return order;
}

function matterOf(look: Look, c: Case) {
  const unit = find(look, 'units', c.unitId);
  return {
    orderType: c.publicArea ? 'publicArea' : 'customerArea',
    dept: c.responsibleDept,
    unitId: c.unitId,
    place: c.place,
    content: [c.locationDetail, c.content].filter((part) => part !== '').join(' · '),
    requiredSigner: requiredSigner({ unit, publicArea: c.publicArea }),
  } satisfies Partial<Order>;
}

const blank = {
  workDone: '',
  partsUsed: [],
  completedAt: null,
  dispatcherCallbackAt: null,
  signer: '',
  signerRole: null,
  signerMatchesRule: null,
  signOverride: null,
  rating: null,
  acceptedAt: null,
  acceptSignatureId: null,
  returnedToDeskAt: null,
  receivedBackBy: null,
  unfinishedReason: '',
  nextAppointment: null,
  apologyDueAt: null,
  timesUnfinished: 0,
  cancelReason: null,
} satisfies Partial<Order>;
