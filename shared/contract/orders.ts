import { z } from 'zod';
import { newPicture } from '../registers/attachments.ts';
import { id, longText, moment, text, words } from '../registers/base.ts';
import type { Entry } from '../registers/entries.ts';
import { type ListPage, narrowings, page } from '../registers/lists.ts';
import { type OrderStep, orderStates } from '../registers/order-states.ts';
import { type Order, ratings } from '../registers/orders.ts';
import { paidItemCodes } from '../registers/paid-items.ts';
import {
  customerDecisions,
  highestPrice,
  mostPieces,
  type Payer,
  type PriceValue,
  payers,
  type Quote,
} from '../registers/prices.ts';
import { signerRoles } from '../registers/sign-off.ts';
import type { Signature } from '../registers/signatures.ts';
import type { Timer } from '../registers/timers.ts';
import { desk, method, supervisor } from './method.ts';
import { handSigning } from './signing.ts';

export type SignatureView = Omit<Signature, 'strokes' | 'factsHash'> & {
  /** The attachment that is the photo of the signed slip, when it has one that is not void. */
  scanId: string | null;
  /** The kept text is still the one whose hash was kept with it. */
  textWhole: boolean;
  /** The record (of an order: or its price) says something else by now than what was signed. */
  changedSince: boolean;
};

/** A work order as its page shows it. */
export interface OrderView {
  record: Order;
  caseNo: string;
  caseStatus: string;
  /** Who reported it: usually the one who signs. */
  callerName: string;
  quote: Quote | null;
  signatures: SignatureView[];
  timeline: Entry[];
  timers: Timer[];
  receivedBackByName: string;
  /** What may be done now, and by this person. */
  steps: OrderStep[];
}

/** The orders of a case and what was quoted for it. */
export interface CaseOrders {
  orders: OrderView[];
  /** The last one, whatever was decided. */
  quote: Quote | null;
  payers: readonly Payer[];
  /** An order may be opened by hand now. */
  mayOpen: boolean;
  mayQuote: boolean;
}

export type OrderLine = Pick<
  Order,
  | 'id'
  | 'no'
  | 'status'
  | 'caseId'
  | 'dept'
  | 'place'
  | 'content'
  | 'engReceivedBy'
  | 'receivedAt'
  | 'arriveBy'
  | 'arrivedAt'
  | 'nextAppointment'
  | 'chargeable'
  | 'createdAt'
> & { dueAt: number | null };

/** Who signed what and how: drawn on the screen, or on the paper slip named by `paperRef`. */
export const signing = handSigning.extend({
  signer: words(60),
  signerRole: z.enum(signerRoles),
  text: words(longText),
  /** The photo of the slip that was signed, on paper only. */
  scan: newPicture.optional(),
  /** `version` of the order whose text was shown: what changed meanwhile cannot be signed. */
  version: z.number().int(),
});
export type Signing = z.infer<typeof signing>;

export const quoteInput = z.object({
  caseId: id,
  lines: z
    .array(
      z.object({
        itemCode: z.enum(paidItemCodes).nullable(),
        description: text(120),
        qty: z.number().int().min(1).max(mostPieces),
        /** Fen; only for what is not on the price list. */
        unitPrice: z.number().int().min(1).max(highestPrice).nullable(),
      }),
    )
    .min(1)
    .max(20),
  payer: z.enum(payers),
  decision: z.enum(customerDecisions),
  quotedBy: text(60),
});

const ofOrder = { orderId: id };
/** When it happened; null: now. */
const happened = { at: moment.nullable() };

export const orderMethods = {
  /** By hand; telling the responsible department of a repair makes one by itself. Empty `toPerson`: nobody is told yet. */
  'orders.open': method<OrderView>()('write', desk, z.object({ id, caseId: id, toPerson: text(60) })),
  'orders.tell': method<OrderView>()('write', desk, z.object({ ...ofOrder, toPerson: words(60), ...happened })),
  'orders.receive': method<OrderView>()('write', desk, z.object({ ...ofOrder, receivedBy: words(60), ...happened })),
  'orders.arrive': method<OrderView>()('write', desk, z.object({ ...ofOrder, ...happened })),
  /** S05: what it costs, who pays, and what the customer says to it. */
  'orders.quote': method<CaseOrders>()('write', desk, quoteInput),
  /** S05: the customer's signature under the price, before the work. */
  'orders.confirmPrice': method<OrderView>()('write', desk, z.object({ ...ofOrder, signing })),
  'orders.done': method<OrderView>()(
    'write',
    desk,
    z.object({
      ...ofOrder,
      workDone: words(longText),
      parts: z
        .array(
          z.object({
            name: words(60),
            qty: z.number().int().min(1).max(999),
            oldSerial: text(60),
            newSerial: text(60),
          }),
        )
        .max(40),
      ...happened,
    }),
  ),
  /** A22: both the reason and the next appointment. */
  'orders.unfinished': method<OrderView>()(
    'write',
    desk,
    z.object({ ...ofOrder, reason: text(1000), nextAppointment: moment.nullable() }),
  ),
  'orders.apologise': method<OrderView>()('write', desk, z.object({ ...ofOrder, toPerson: words(60) })),
  /** S09: a signature by another role is refused unless a supervisor gives a reason. */
  'orders.accept': method<OrderView>()(
    'write',
    desk,
    z.object({ ...ofOrder, rating: z.enum(ratings), signing, overrideReason: text(500) }),
  ),
  /** The slip is back at the desk; completes the case. */
  'orders.return': method<OrderView>()('write', desk, z.object({ ...ofOrder })),
  'orders.cancel': method<OrderView>()('write', desk, z.object({ ...ofOrder, reason: words(500) })),
  'orders.read': method<OrderView>()('read', desk, z.object(ofOrder)),
  'orders.ofCase': method<CaseOrders>()('read', desk, z.object({ caseId: id })),
  'orders.list': method<ListPage<OrderLine>>()(
    'read',
    desk,
    z.object({ status: z.union([z.enum(orderStates), z.enum(['open', 'all'])]), ...narrowings.orders, ...page }),
  ),
  /** The drawing, checked against its hash. */
  'orders.signature': method<{ image: string }>()('read', desk, z.object({ signatureId: id })),
  'prices.list': method<{ inForce: PriceValue[]; values: PriceValue[] }>()('read', desk, z.object({})),
  /** With effect from a date; the old price stays in the book and in the quotes. */
  'prices.save': method<PriceValue[]>()(
    'write',
    supervisor,
    z.object({
      code: z.enum(paidItemCodes),
      price: z.number().int().min(1).max(highestPrice),
      unitOfMeasure: words(10),
      validFrom: moment,
    }),
  ),
};
