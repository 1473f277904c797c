import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { mailStates } from './mail-states.ts';

export const mailTypes = ['letter', 'newspaper', 'magazine', 'registered', 'parcelSlip', 'courier', 'other'] as const;
export type MailType = (typeof mailTypes)[number];

/** S24: signed for at every step of its way. */
export const specialTypes = ['registered', 'parcelSlip', 'courier'] as const satisfies readonly MailType[];
export const isSpecial = (type: MailType): boolean => (specialTypes as readonly MailType[]).includes(type);

export const attemptResults = ['delivered', 'noOneHome', 'refused', 'movedOut'] as const;
export type AttemptResult = (typeof attemptResults)[number];
export const mailAttempt = z.object({ at: moment, by: id, result: z.enum(attemptResults) });

/** What somebody has asked to be done with mail for him, before it comes; `courier`: a supervisor lets it be taken in (Q24). */
export const instructionKinds = ['forward', 'phone', 'return', 'hold', 'courier'] as const;
export type InstructionKind = (typeof instructionKinds)[number];

/** S24: one item that is written down by itself. Ordinary mail is counted in its batch; here it comes when it waits for somebody. */
export const mailItemRecord = z.object({
  ...baseFields,
  status: z.enum(mailStates),
  direction: z.enum(['in', 'out']),
  type: z.enum(mailTypes),
  special: z.boolean(),
  /** In half-width capitals. */
  trackingNo: z.string(),
  addressee: z.string(),
  unitId: id.nullable(),
  place: z.string(),
  /** Pigeon-hole or shelf. */
  shelf: z.string(),
  batchId: id.nullable(),
  receivedAt: moment,
  /** Since when it is as `status` says. */
  since: moment,
  /** Who of the desk answers for it, and since which shift; it passes on by signature (`mail-moves.ts`). */
  keeperId: id,
  custodyShift: z.string(),
  attempts: z.array(mailAttempt),
  /** Told by phone or otherwise. */
  notices: z.number().int(),
  noticedAt: moment.nullable(),
  /** The standing instruction that it met at intake. */
  instruction: z.enum(instructionKinds).nullable(),
  forwardTo: z.string(),
  heldUntil: moment.nullable(),
  /** The move that took it out of the house or into the hand. */
  moveId: id.nullable(),
  endedAt: moment.nullable(),
  returnReason: z.string(),
  /** Q24: why a courier's item was taken in after all, and which supervisor let it. */
  exceptReason: z.string(),
  exceptBy: id.nullable(),
  /** Of an outgoing item: who brought it, and when the carrier should come. */
  sender: z.string(),
  expectAt: moment.nullable(),
  /** Of a missing one: to whom that was reported. */
  reportedTo: z.string(),
  remarks: z.string(),
  enteredLate: z.boolean(),
});
export type MailItem = z.infer<typeof mailItemRecord>;
