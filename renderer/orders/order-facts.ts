import type { OrderView } from '../../shared/contract/orders.ts';
import { yuanText } from '../../shared/registers/prices.ts';
import type { Say } from '../i18n/index.ts';
import { linesText } from './order-words.ts';

/** @param exact writes a time (UTC ms). @returns what is known of an order, label and value, nothing empty */
export function orderFacts({ record: o, quote, receivedBackByName }: OrderView, t: Say, exact: (at: number) => string) {
  const when = (at: number | null) => (at === null ? '' : exact(at));
  const parts = o.partsUsed.map(({ name, qty, oldSerial, newSerial }) =>
    [`${name} × ${qty}`, oldSerial || newSerial ? `${oldSerial || '—'} → ${newSerial || '—'}` : ''].join(' ').trim(),
  );
  const facts: [string, string][] = [
    [t('orders.field.engNotifiedAt'), when(o.engNotifiedAt)],
    [t('orders.field.engReceivedBy'), o.engReceivedBy],
    [t('orders.field.receivedAt'), when(o.receivedAt)],
    [t('orders.field.arrivedAt'), when(o.arrivedAt)],
    [t('orders.field.workDone'), o.workDone],
    [t('orders.field.partsUsed'), parts.join(t('orders.quote.between'))],
    [t('orders.field.completedAt'), when(o.completedAt)],
    [t('orders.field.dispatcherCallbackAt'), when(o.dispatcherCallbackAt)],
    [t('orders.quote.title'), quote ? `${linesText(quote.lines, t)} = ${yuanText(quote.total)}` : ''],
    [t('orders.quote.payer'), quote ? t(`orders.payer.${quote.payer}`) : ''],
    [t('orders.field.requiredSigner'), t(`orders.required.${o.requiredSigner}`)],
    [t('orders.field.rating'), o.rating === null ? '' : t(`orders.rating.${o.rating}`)],
    [t('orders.field.signOverride'), o.signOverride ?? ''],
    [t('orders.field.unfinishedReason'), o.unfinishedReason],
    [t('orders.field.nextAppointment'), when(o.nextAppointment)],
    [t('orders.field.returnedToDeskAt'), when(o.returnedToDeskAt)],
    [t('orders.field.receivedBackBy'), receivedBackByName],
    [t('orders.field.cancelReason'), o.cancelReason ?? ''],
  ];
  return facts.filter(([, value]) => value !== '');
}
