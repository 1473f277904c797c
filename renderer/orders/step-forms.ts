import type { OrderView } from '../../shared/contract/orders.ts';
import type { OrderStep } from '../../shared/registers/order-states.ts';
import type { PhrasePlace } from '../../shared/registers/phrases.ts';
import { call } from '../desk/bridge.ts';
import type { TextKey } from '../i18n/index.ts';

/** What was filled in, by the field's name in the contract. A time is its milliseconds, or the words typed. */
export type Filled = Record<string, string>;

export interface StepField {
  name: string;
  label: TextKey;
  /** `past` and `future`: a moment that has been, or is still to come. */
  kind: 'line' | 'text' | 'past' | 'future';
  required: boolean;
  /** Which ready words are offered. */
  phrases?: PhrasePlace;
  proposed?(view: OrderView): string;
}

export interface StepForm {
  fields: readonly StepField[];
  send(orderId: string, filled: Filled): Promise<OrderView>;
}

/** Steps with a short form; signing has a page of its own, and a returned slip needs no form. */
export type ShortStep = 'tell' | 'receive' | 'arrive' | 'unfinished' | 'apologise' | 'cancel';

const of = (filled: Filled, name: string) => (filled[name] ?? '').trim();
const momentOf = (filled: Filled, name: string) => (of(filled, name) === '' ? null : Number(of(filled, name)));

const at: StepField = { name: 'at', label: 'orders.field.at', kind: 'past', required: false };
const line = (name: string, label: TextKey, proposed?: StepField['proposed']): StepField => ({
  name,
  label,
  kind: 'line',
  required: true,
  ...(proposed && { proposed }),
});
const reason = (label: TextKey): StepField => ({ name: 'reason', label, kind: 'text', required: true });

export const stepForms: Record<ShortStep, StepForm> = {
  tell: {
    fields: [line('toPerson', 'orders.field.toPerson'), at],
    send: (orderId, f) => call('orders.tell', { orderId, toPerson: of(f, 'toPerson'), at: momentOf(f, 'at') }),
  },
  receive: {
    fields: [line('receivedBy', 'orders.field.receivedBy', ({ record }) => record.engReceivedBy), at],
    send: (orderId, f) => call('orders.receive', { orderId, receivedBy: of(f, 'receivedBy'), at: momentOf(f, 'at') }),
  },
  arrive: {
    fields: [at],
    send: (orderId, f) => call('orders.arrive', { orderId, at: momentOf(f, 'at') }),
  },
  unfinished: {
    fields: [
      { ...reason('orders.field.unfinishedReason'), phrases: 'unfinished' },
      { name: 'nextAppointment', label: 'orders.field.nextAppointment', kind: 'future', required: true },
    ],
    send: (orderId, f) =>
      call('orders.unfinished', {
        orderId,
        reason: of(f, 'reason'),
        nextAppointment: momentOf(f, 'nextAppointment'),
      }),
  },
  apologise: {
    fields: [line('toPerson', 'orders.field.toPerson')],
    send: (orderId, f) => call('orders.apologise', { orderId, toPerson: of(f, 'toPerson') }),
  },
  cancel: {
    fields: [reason('orders.field.cancelReason')],
    send: (orderId, f) => call('orders.cancel', { orderId, reason: of(f, 'reason') }),
  },
};

/** @returns true for a step with a short form. */
export function isShort(step: OrderStep): step is ShortStep {
  return Object.hasOwn(stepForms, step);
}
