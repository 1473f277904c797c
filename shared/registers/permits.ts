import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { visitPurposes } from './visits.ts';

/** What a host said about somebody before they came; `contractor` is a pass that the property itself gives. */
export const permitKinds = ['expected', 'temporary', 'permanent', 'contractor', 'doNotAdmit'] as const;
export type PermitKind = (typeof permitKinds)[number];

export const permitRecord = z.object({
  ...baseFields,
  status: z.enum(['active', 'used', 'ended']),
  kind: z.enum(permitKinds),
  /** Null: the whole building. */
  unitId: id.nullable(),
  place: z.string(),
  name: z.string(),
  contact: z.string(),
  company: z.string(),
  purpose: z.enum(visitPurposes),
  purposeText: z.string(),
  visitedPerson: z.string(),
  companions: z.number().int(),
  vehicle: z.string(),
  validFrom: moment,
  /** The last moment at which it counts; null: until it is ended. */
  validUntil: moment.nullable(),
  /** Who of the host said so. */
  saidBy: z.string(),
  remarks: z.string(),
  /** Of a contractor: the permit of the works. */
  workNo: z.string(),
  endedBy: id.nullable(),
  endedAt: moment.nullable(),
  endReason: z.string(),
  /** As names are compared. */
  initials: z.string(),
  pinyin: z.string(),
});
export type Permit = z.infer<typeof permitRecord>;

/** @returns true while the host's word counts. @param at UTC ms */
export function isInForce(
  { status, validFrom, validUntil }: Pick<Permit, 'status' | 'validFrom' | 'validUntil'>,
  at: number,
): boolean {
  return status === 'active' && validFrom <= at && (validUntil === null || at <= validUntil);
}

/** @returns which kinds need an end, which need a host's room. */
export const endsNeeded = (kind: PermitKind): boolean => kind === 'temporary' || kind === 'contractor';
export const unitNeeded = (kind: PermitKind): boolean => kind === 'temporary' || kind === 'permanent';
