import type { OrderView } from '../../shared/contract/orders.ts';
import type { OrderState } from '../../shared/registers/order-states.ts';
import { type QuoteLine, yuanText } from '../../shared/registers/prices.ts';
import type { Say } from '../i18n/index.ts';
import type { Tone } from '../look/meaning.tsx';

const waiting: readonly OrderState[] = ['engNotified', 'received', 'onSite', 'rescheduled'];

/** @returns how an order's state is shown: overdue red, for the desk to do orange, waiting for the department blue */
export function orderTone({ status, dueAt }: { status: OrderState; dueAt: number | null }, now: number): Tone {
  if (dueAt !== null && dueAt <= now) return 'danger';
  if (status === 'registered' || status === 'done' || status === 'accepted') return 'soon';
  return waiting.includes(status) ? 'waits' : 'plain';
}

/** @returns the lines of a quote in words, each with what one costs */
export function linesText(lines: readonly QuoteLine[], t: Say): string {
  return lines
    .map(({ itemCode, description, qty, unitPriceAtQuote }) =>
      t('orders.quote.line', {
        item: itemCode === null ? description : t(`orders.item.${itemCode}`),
        qty,
        price: yuanText(unitPriceAtQuote),
      }),
    )
    .join(t('orders.quote.between'));
}

/** @returns what stands above the pad and is signed: the order, and the price or the work */
export function textToSign(purpose: 'price' | 'acceptance', view: OrderView, rating: string, t: Say): string {
  const { no, place, content, workDone } = view.record;
  if (purpose === 'acceptance') return t('orders.sign.acceptanceText', { no, place, content, workDone, rating });
  const { lines = [], total = 0, payer = 'tenant' } = view.quote ?? {};
  const said = { lines: linesText(lines, t), total: yuanText(total), payer: t(`orders.payer.${payer}`) };
  return t('orders.sign.priceText', { no, place, ...said });
}
