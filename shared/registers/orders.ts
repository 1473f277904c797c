import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { orderStates } from './order-states.ts';
import { departmentCodes } from './people.ts';
import { requiredSigners, signerRoles } from './sign-off.ts';

export const orderTypes = ['publicArea', 'customerArea'] as const;
export const ratings = ['satisfied', 'basically', 'dissatisfied', 'notGiven'] as const;

/** A part that was fitted; swapped parts keep both numbers (S13). */
export const usedPart = z.object({
  name: z.string(),
  qty: z.number().int(),
  oldSerial: z.string(),
  newSerial: z.string(),
});

/** S13: one visit of a department for one case, until its slip is back at the desk. Times are UTC ms. */
export const orderRecord = z.object({
  ...baseFields,
  status: z.enum(orderStates),
  caseId: id,
  orderType: z.enum(orderTypes),
  dept: z.enum(departmentCodes),
  unitId: id.nullable(),
  place: z.string(),
  content: z.string(),
  engNotifiedAt: moment.nullable(),
  engReceivedBy: z.string(),
  /** Of the present visit; the fifteen minutes run from here (Q29). */
  receivedAt: moment.nullable(),
  arriveBy: moment.nullable(),
  arrivedAt: moment.nullable(),
  /** The first visit was on time (A19); null until somebody came. */
  arrivedInTime: z.boolean().nullable(),
  chargeable: z.boolean(),
  quoteId: id.nullable(),
  priceSignatureId: id.nullable(),
  workDone: z.string(),
  partsUsed: z.array(usedPart),
  completedAt: moment.nullable(),
  dispatcherCallbackAt: moment.nullable(),
  requiredSigner: z.enum(requiredSigners),
  signer: z.string(),
  signerRole: z.enum(signerRoles).nullable(),
  signerMatchesRule: z.boolean().nullable(),
  /** Why a supervisor let another signature count (S09). */
  signOverride: z.string().nullable(),
  rating: z.enum(ratings).nullable(),
  acceptedAt: moment.nullable(),
  acceptSignatureId: id.nullable(),
  returnedToDeskAt: moment.nullable(),
  receivedBackBy: id.nullable(),
  unfinishedReason: z.string(),
  nextAppointment: moment.nullable(),
  /** The desk owes the customer an apology since then (A22); null when it was made. */
  apologyDueAt: moment.nullable(),
  timesUnfinished: z.number().int(),
  cancelReason: z.string().nullable(),
});
export type Order = z.infer<typeof orderRecord>;
