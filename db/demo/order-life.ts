import type { CaseView } from '../../shared/contract/cases.ts';
import type { OrderView, Signing } from '../../shared/contract/orders.ts';
import { isAnswered } from '../../shared/registers/case-permissions.ts';
import { paidItems } from '../../shared/registers/paid-items.ts';
import { payerChoices } from '../../shared/registers/prices.ts';
import { proposedRole } from '../../shared/registers/sign-off.ts';
import { readCase } from '../cases/case-view.ts';
import { find } from '../directory/saving.ts';
import { ordersFor } from '../orders/order-view.ts';
import { quoteCase } from '../orders/quote.ts';
import { accepted, noFiles, priceConfirmed } from '../orders/signing.ts';
import { arriveOrder, orderDone, returnOrder } from '../orders/visit.ts';
import type { Act } from '../store/act.ts';
import type { Step } from './agenda.ts';
import { minute } from './days.ts';
import type { Matter } from './world.ts';

/** S05: what is to be paid for is quoted before anybody is told; in the demo the customer says yes. */
export function quoted({ random }: Matter, act: Act, view: CaseView): CaseView {
  const { id, chargeable, kind, unitId, subCategory, status } = view.record;
  if (!chargeable || isAnswered(kind) || status !== 'registered') return view;
  const listed = subCategory === 'paidParts' ? random.pick(paidItems) : null;
  const line = {
    itemCode: listed?.code ?? null,
    description: listed ? '' : '上门维修',
    qty: listed ? random.int(1, 3) : 1,
    unitPrice: listed ? null : random.int(3, 12) * 1000,
  };
  const payer = random.pick(payerChoices(find(act, 'units', unitId)?.landlordType));
  quoteCase(act, { caseId: id, lines: [line], payer, decision: 'accepted', quotedBy: '工程部' });
  return readCase(act, { caseId: id });
}

/** At the door, mostly within the quarter of an hour. @param end UTC ms of the end of the work. @returns the order's id, null without one */
export function* arriving(matter: Matter, { record }: CaseView, end: number): Generator<Step, string | null, Act> {
  const { random } = matter;
  const begun = record.notifiedAt ?? record.createdAt;
  const late = random.chance(0.06) ? random.int(2, 25) : 0;
  const at = Math.min(end - minute, begun + (random.int(4, 13) + late) * minute);
  const act: Act = yield matter.desk(Math.max(at, begun + 1000));
  const order = ordersFor(act, record.id).orders.find(({ record: { status } }) => status === 'received');
  if (!order) return null;
  const orderId = order.record.id;
  const view = arriveOrder(act, { orderId, at: null });
  if (view.record.chargeable) priceConfirmed(act, { orderId, signing: onPaper(matter, view, record) }, noFiles);
  return orderId;
}

/** From the end of the work to the slip at the desk. @param end UTC ms */
export function* finishing(
  matter: Matter,
  { record }: CaseView,
  orderId: string,
  end: number,
  workDone: string,
): Generator<Step, CaseView, Act> {
  const { random } = matter;
  let act: Act = yield matter.desk(end);
  const view = orderDone(act, { orderId, workDone, parts: [], at: null });
  const rating = random.weighted([
    ['satisfied', 0.9],
    ['basically', 0.07],
    ['notGiven', 0.03],
  ] as const);
  accepted(act, { orderId, rating, signing: onPaper(matter, view, record), overrideReason: '' }, noFiles);
  act = yield matter.desk(act.now + random.int(1, 25) * minute);
  returnOrder(act, { orderId });
  return readCase(act, { caseId: record.id });
}

function onPaper({ random }: Matter, { record, quote }: OrderView, { callerName }: CaseView['record']): Signing {
  const signerRole = proposedRole(record.requiredSigner);
  const signer =
    signerRole === 'occupant' && callerName !== '' ? callerName : random.pick(['许文博', '孙雅琴', '周凯']);
  const text = [record.no, record.content, quote ? String(quote.total / 100) : record.workDone].join(' ');
  const paperRef = `F05-${random.int(1000, 9999)}`;
  return { signer, signerRole, medium: 'paper', paperRef, text, image: '', strokes: [], version: record.version };
}
