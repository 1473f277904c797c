import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { foundItemStates } from './found-item-states.ts';
import { identityCheck } from './identity.ts';

/** Found by anybody and handed in, or left lying at the desk. What was lost stays a case. */
export const itemDirections = ['found', 'leftAtDesk'] as const;

/** S07: one thing that the desk keeps until somebody proves that it is theirs. */
export const foundItemRecord = z.object({
  ...baseFields,
  status: z.enum(foundItemStates),
  direction: z.enum(itemDirections),
  /** The report by which it came, if there was one. */
  caseId: id.nullable(),
  itemDescription: z.string(),
  /** What only the owner can know: asked for, never shown to a claimant, on no tag and no receipt. */
  distinguishingMarks: z.string(),
  unitId: id.nullable(),
  /** The unit's code, or the place in words. */
  place: z.string(),
  whereWhen: z.string(),
  /** Who brought it to the desk, and who found it where that is somebody else. */
  reporter: z.string(),
  reporterPhone: z.string(),
  finder: z.string(),
  storagePlace: z.string(),
  /** Fen. */
  estimatedValue: z.number().int().nullable(),
  storedAt: moment,
  /** Until when the supervisor has it kept; null: as long as `foundItem.keepDays` says. */
  keepUntil: moment.nullable(),
  /** The report of the loss it belongs to. */
  matchedCase: id.nullable(),
  claimant: z.string(),
  claimantCompany: z.string(),
  claimantPhone: z.string(),
  claimedAt: moment.nullable(),
  /** What the claimant said of it before seeing it. */
  claimedMarks: z.string(),
  claimIdentity: identityCheck.nullable(),
  /** Of security or the police: who took it, and the number of their paper. */
  recipient: z.string(),
  recipientRef: z.string(),
  endedAt: moment.nullable(),
  endReason: z.string(),
  enteredLate: z.boolean(),
});
export type FoundItem = z.infer<typeof foundItemRecord>;

/** What is said of a thing when it is taken in, and may be corrected while it is here. */
export const saidOfItem = [
  'direction',
  'itemDescription',
  'distinguishingMarks',
  'unitId',
  'place',
  'whereWhen',
  'reporter',
  'reporterPhone',
  'finder',
  'estimatedValue',
] as const satisfies (keyof FoundItem)[];
export type SaidOfItem = Pick<FoundItem, (typeof saidOfItem)[number]>;
