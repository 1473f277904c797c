import type { Json } from '../sync/canonical-json.ts';
import type { Case } from './cases.ts';
import type { Order } from './orders.ts';
import { type Quote, yuanText } from './prices.ts';

/** What an order's signature is put under: the price before the work, or the work done. */
export type OrderPurpose = 'price' | 'acceptance';
type Said = Pick<Order, 'no' | 'place' | 'content' | 'workDone' | 'rating'>;

/** @returns the facts that stand in the text to be signed, whatever the language it was shown in. */
export function signedFacts(
  purpose: OrderPurpose,
  { no, place, content, workDone, rating }: Said,
  quote: Quote | null,
): Json {
  if (purpose === 'acceptance') return { no, place, content, workDone, rating };
  const lines = (quote?.lines ?? []).map(({ itemCode, description, qty, unitPriceAtQuote }) => ({
    itemCode,
    description,
    qty,
    unitPriceAtQuote,
  }));
  return { no, place, lines, total: quote?.total ?? 0, payer: quote?.payer ?? null };
}

/** What a complaint's form says: under the customer's opinion, and under the manager's signature (S11). */
export type SlipPurpose = 'opinion' | 'archive';

/** @returns the same of a complaint's form. */
export function slipFacts(
  purpose: SlipPurpose,
  { no, content, result, opinion, opinionText }: Pick<Case, 'no' | 'content' | 'result' | 'opinion' | 'opinionText'>,
): Json {
  return purpose === 'opinion' ? { no, content, result, opinion, opinionText } : { no, content, result, opinion };
}

/** @returns true when a text that was signed names what the record says now, as far as words can tell. */
export function stillNames(text: string, purpose: OrderPurpose, order: Said, quote: Quote | null): boolean {
  const { no, place, content, workDone } = order;
  const named = purpose === 'acceptance' ? [no, place, content, workDone] : [no, place, yuanText(quote?.total ?? 0)];
  return named.every((words) => text.includes(words));
}
