import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { equipmentLine } from './equipment.ts';
import { handoverSheet } from './handover-sheet.ts';
import { handoverStates } from './handover-states.ts';

/** `start`: whoever signed in at a desk that nobody held took it, without anybody before them. */
export const handoverKinds = ['shift', 'start'] as const;

export const refusal = z.object({ at: moment, by: id, reason: z.string(), reportedTo: z.string() });

/** What is said by hand; everything else on the sheet is computed. */
export const writtenParts = {
  customerQuestions: z.string(),
  /** Fen; null where no money is kept. */
  cash: z.number().int().nullable(),
  wronglyIssued: z.string(),
  suppliesOk: z.boolean().nullable(),
  suppliesNote: z.string(),
  equipment: z.array(equipmentLine),
  instructions: z.string(),
  /** Who must read the instructions. */
  readers: z.array(id),
};

/** S25. A desk is held by `toStaff` of whichever has the latest `heldFrom`. */
export const handoverRecord = z.object({
  ...baseFields,
  ...writtenParts,
  status: z.enum(handoverStates),
  kind: z.enum(handoverKinds),
  /** The desk that it hands over: each of a site's desks has its own holder. */
  desk: z.string(),
  fromStaff: id.nullable(),
  toStaff: id.nullable(),
  /** `2025-03-03 night` */
  shiftFrom: z.string(),
  shiftTo: z.string(),
  startedAt: moment,
  signedAt: moment.nullable(),
  closedAt: moment.nullable(),
  closedBy: id.nullable(),
  closeReason: z.string(),
  /** From when on `toStaff`, or nobody, holds the desk; null as long as this handed nothing over. */
  heldFrom: moment.nullable(),
  keyCountId: id.nullable(),
  itemCountId: id.nullable(),
  /** What stood on the sheet when it was signed or closed, and the SHA-256 of it: that is what was signed. */
  sheet: handoverSheet.nullable(),
  sheetHash: z.string(),
  /** 有保留接班: what the incoming person did not find right. */
  reservations: z.string(),
  refusals: z.array(refusal),
  /** The slip by which special mail changed hands in the same step (S24). */
  mailMoveId: id.nullable(),
});
export type Handover = z.infer<typeof handoverRecord>;
export type WrittenParts = Pick<Handover, keyof typeof writtenParts>;
