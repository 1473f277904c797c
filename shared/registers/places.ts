import { z } from 'zod';
import { id, phone, text, words } from './base.ts';

/** A zone's floors and who answers for them; one zone may have several rows, each with its floors. */
export const zone = z.object({
  id,
  /** `E`, `W`, … as it stands before a room number; empty for a building without zones. */
  code: text(8),
  name: words(60),
  floorFrom: z.number().int().min(-9).max(200),
  floorUntil: z.number().int().min(-9).max(200),
  floorSupervisorId: id.nullable(),
  deputyId: id.nullable(),
  active: z.boolean(),
});
export type Zone = z.infer<typeof zone>;

export const unitKinds = [
  'occupied',
  'vacant',
  'vacantRental',
  'propertyOffice',
  'publicArea',
  'equipmentRoom',
] as const;
export type UnitKind = (typeof unitKinds)[number];
export const landlordTypes = ['developer', 'individualOwner'] as const;

export const unit = z.object({
  id,
  /** As the building writes it: `E-1203`, `3-2-1201`. Unique. */
  code: words(40),
  zone: text(8),
  building: text(20),
  block: text(20),
  floor: z.number().int().min(-9).max(200),
  room: text(20),
  kind: z.enum(unitKinds),
  landlordType: z.enum(landlordTypes).nullable(),
  companyName: text(120),
  active: z.boolean(),
});
export type Unit = z.infer<typeof unit>;

export const contactRoles = ['owner', 'tenant', 'developerTenant', 'merchant', 'agent', 'staff', 'other'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Somebody who may call for a unit. */
export const contact = z.object({
  id,
  unitId: id,
  name: words(60),
  companyName: text(120),
  phone,
  ext: text(12),
  role: z.enum(contactRoles),
  active: z.boolean(),
});
export type Contact = z.infer<typeof contact>;

/** @returns the zone row that answers for a unit's floor, if any. */
export function zoneOf(place: { zone: string; floor: number }, zones: readonly Zone[]): Zone | undefined {
  return zones.find(
    (z) => z.active && z.code === place.zone && place.floor >= z.floorFrom && place.floor <= z.floorUntil,
  );
}
