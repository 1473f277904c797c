import type { ParsedOf } from '../../shared/contract/index.ts';
import { DeskError, type FaultAt } from '../../shared/errors.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { allowsStep, isOrderSettled } from '../../shared/registers/order-states.ts';
import { payerChoices, type Quote, type QuoteLine, quotedLine, totalOf } from '../../shared/registers/prices.ts';
import { caseFor, change } from '../cases/case-change.ts';
import { minuteFrom } from '../cases/rounds.ts';
import { find, refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, patch } from '../store/records.ts';
import { ordersIn, takeStep } from './order-change.ts';
import { ordersFor } from './order-view.ts';
import { pricesNow } from './prices.ts';

type QuoteInput = ParsedOf<'orders.quote'>;

/** S05, A15: the price is told and the customer decides, before anybody is sent; what was quoted stays as it was. */
export const quoteCase: Write<'orders.quote'> = (act, input) => {
  const c = caseFor(act, input.caseId, 'quote');
  const order = ordersIn(act, c.id).find(({ status }) => !isOrderSettled(status));
  if (order && !allowsStep(order.status, 'declinePrice')) throw new DeskError('stateForbids');
  const quote = quoteOf(act, c, input);
  create(act, 'quotes', quote);
  if (order && quote.customerDecision === 'declined') {
    takeStep(act, order, 'declinePrice', { quoteId: quote.id, chargeable: true, apologyDueAt: null });
  } else if (order) patch(act, 'orders', order, { quoteId: quote.id, chargeable: true, priceSignatureId: null });
  decide(act, c, quote, order !== undefined);
  return ordersFor(act, c.id);
};

function quoteOf(act: Act, c: Case, input: QuoteInput): Quote {
  const landlord = find(act, 'units', c.unitId)?.landlordType;
  const faults: FaultAt[] = input.lines.flatMap((line, i) => faultsOf(line, i));
  if (!payerChoices(landlord).includes(input.payer)) faults.push({ field: 'payer', code: 'unknown' });
  const other = input.lines.some(({ itemCode }) => itemCode === null);
  if (other && input.quotedBy === '') faults.push({ field: 'quotedBy', code: 'required' });
  refuse(faults);
  const lines = linesOf(act, input.lines);
  return {
    id: act.newId(),
    caseId: c.id,
    lines,
    total: totalOf(lines),
    payer: input.payer,
    quotedBy: input.quotedBy,
    priceToldAt: act.now,
    customerDecision: input.decision,
    decidedAt: input.decision === 'undecided' ? null : act.now,
  };
}

function faultsOf({ itemCode, description, unitPrice }: QuoteInput['lines'][number], i: number): FaultAt[] {
  if (itemCode !== null) return [];
  const faults: FaultAt[] = [];
  if (description === '') faults.push({ field: `lines.${i}.description`, code: 'required' });
  if (unitPrice === null) faults.push({ field: `lines.${i}.unitPrice`, code: 'required' });
  return faults;
}

function linesOf(act: Act, lines: QuoteInput['lines']): QuoteLine[] {
  const list = pricesNow(act);
  return lines.map(({ itemCode, description, qty, unitPrice }) => {
    const listed = list.find(({ code }) => code === itemCode);
    const unitOfMeasure = listed?.unitOfMeasure ?? '';
    return quotedLine({
      itemCode,
      description,
      qty,
      unitOfMeasure,
      unitPriceAtQuote: listed?.price ?? unitPrice ?? 0,
    });
  });
}

/** No: nothing is sent and the case ends. Yes: whoever must be told has the minute from now. Neither: the desk asks again. */
function decide(act: Act, c: Case, quote: Quote, ordered: boolean): void {
  const entry = {
    kind: 'quoted',
    total: quote.total,
    payer: quote.payer,
    decision: quote.customerDecision,
    lines: JSON.stringify(quote.lines),
  } as const;
  change(act, c, { chargeable: true, ...standing(act, c, quote, ordered) }, entry);
}

function standing(act: Act, c: Case, { customerDecision }: Quote, ordered: boolean): Partial<Case> {
  if (customerDecision === 'declined') return { status: 'declinedByCustomer' };
  const untold = c.status === 'awaitingCustomerDecision' || (c.status === 'registered' && !ordered);
  if (!untold) return {};
  if (customerDecision === 'undecided') return { status: 'awaitingCustomerDecision' };
  return { status: 'registered', ...minuteFrom(act, c.notify) };
}
