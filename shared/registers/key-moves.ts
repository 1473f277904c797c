import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { identityCheck } from './identity.ts';
import { keyConditions } from './keys.ts';
import { departmentCodes } from './people.ts';

/** S21: from outside into the cabinet, or out to the owner. S22: lent and due back. */
export const moveKinds = ['receive', 'issue', 'loan'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** `posted`: received or issued for good. A loan is `lent` until each of its keys is back or lost. */
export const moveStates = ['posted', 'lent', 'returned'] as const;

export const counterpartyRoles = ['owner', 'agent', 'developer', 'contractor', 'department'] as const;
export const borrowerKinds = ['internal', 'external'] as const;
/** The last two are never lent for: they are asked so that the refusal can say what to do. */
export const purposeKinds = ['work', 'emergency', 'private', 'spareKey'] as const;
export type PurposeKind = (typeof purposeKinds)[number];
export const backConditions = ['good', 'damaged', 'lost'] as const;

/** One key of a move. What stands here of its return is empty until it is back. */
export const moveLine = z.object({
  keyId: id,
  keyCode: z.string(),
  label: z.string(),
  qty: z.number().int(),
  condition: z.enum(keyConditions),
  backAt: moment.nullable(),
  backQty: z.number().int().nullable(),
  backCondition: z.enum(backConditions).nullable(),
  backBy: z.string(),
  backReason: z.string(),
});
export type MoveLine = z.infer<typeof moveLine>;

export const keyMoveRecord = z.object({
  ...baseFields,
  status: z.enum(moveStates),
  kind: z.enum(moveKinds),
  lines: z.array(moveLine),
  /** Who gave, took or borrowed. */
  person: z.string(),
  companyName: z.string(),
  phone: z.string(),
  staffId: id.nullable(),
  /** Of a receipt or issue. */
  role: z.enum(counterpartyRoles).nullable(),
  borrowerKind: z.enum(borrowerKinds).nullable(),
  department: z.enum(departmentCodes).nullable(),
  purposeKind: z.enum(purposeKinds).nullable(),
  purpose: z.string(),
  voucherNo: z.string(),
  leader: z.string(),
  unitId: id.nullable(),
  identity: identityCheck.nullable(),
  /** Reference of the paper that lies in the file. */
  powerOfAttorney: z.string(),
  bothPresent: z.boolean(),
  functionTestWanted: z.boolean(),
  functionTestOk: z.boolean().nullable(),
  /** Pieces left in the cabinet for the same place, as counted, and as the book had it. */
  remainingCounted: z.number().int().nullable(),
  remainingExpected: z.number().int().nullable(),
  /** Fen, for the replacement of a card (S48). */
  fee: z.number().int().nullable(),
  at: moment,
  dueAt: moment.nullable(),
  /** The borrower was told when it is due. */
  reminderGiven: z.boolean(),
  closedAt: moment.nullable(),
  chases: z.number().int(),
  chasedAt: moment.nullable(),
  enteredLate: z.boolean(),
});
export type KeyMove = z.infer<typeof keyMoveRecord>;

/** @returns true for what is still in the borrower's hands. */
export function isOut(line: MoveLine): boolean {
  return line.backAt === null;
}
