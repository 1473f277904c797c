import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { identityCheck } from './identity.ts';
import { mailTypes } from './mail-items.ts';

/**
 * S24: whose hands items pass through. To the addressee at the desk (`pickUp`) or at his door (`delivery`), to the carrier
 * (`return`, `forward`, `send`), from a sender (`dropOff`), from one keeper of the desk to the next (`handover`).
 */
export const mailMoveKinds = ['pickUp', 'delivery', 'return', 'forward', 'send', 'dropOff', 'handover'] as const;
export type MailMoveKind = (typeof mailMoveKinds)[number];

export const mailLine = z.object({
  itemId: id,
  no: z.string(),
  type: z.enum(mailTypes),
  special: z.boolean(),
  trackingNo: z.string(),
  addressee: z.string(),
  place: z.string(),
  /** At a handover: it was there. */
  present: z.boolean(),
  reason: z.string(),
  /** Who had signed for it last, where he did not sign it over: he answers for it. */
  gapFrom: id.nullable(),
});
export type MailLineOfMove = z.infer<typeof mailLine>;

/** One slip: everything that goes together, under one signature. */
export const mailMoveRecord = z.object({
  ...baseFields,
  status: z.enum(['posted']),
  kind: z.enum(mailMoveKinds),
  lines: z.array(mailLine),
  /** Who takes or brings it: the addressee or his proxy, the carrier, the sender. */
  person: z.string(),
  phone: z.string(),
  /** Somebody else than an addressee takes it. */
  proxy: z.boolean(),
  relation: z.string(),
  identity: identityCheck.nullable(),
  /** Of a handover between two of the desk. */
  fromStaff: id.nullable(),
  toStaff: id.nullable(),
  /** Why it goes back; where it is forwarded; to whom missing items were reported. */
  reason: z.string(),
  forwardTo: z.string(),
  reportedTo: z.string(),
  at: moment,
  enteredLate: z.boolean(),
});
export type MailMove = z.infer<typeof mailMoveRecord>;
