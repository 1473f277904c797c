import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { keyStates } from './key-states.ts';

/** S20; a card or pass (S48) is kept, handed out and taken back like a key. */
export const keyClasses = ['owner', 'publicDoorWindow', 'equipmentRoom', 'card'] as const;
export type KeyClass = (typeof keyClasses)[number];

export const keyTypes = [
  'securityGate',
  'blockDoor',
  'innerDoor',
  'intercomDoor',
  'mailbox',
  'doorWindow',
  'equipmentRoom',
  'accessCard',
  'parkingCard',
  'workerPass',
] as const;
export type KeyType = (typeof keyTypes)[number];

/** Which types there are in a class, the usual one first. */
export const typesOfClass = {
  owner: ['securityGate', 'blockDoor', 'innerDoor', 'intercomDoor', 'mailbox'],
  publicDoorWindow: ['doorWindow'],
  equipmentRoom: ['equipmentRoom'],
  card: ['accessCard', 'parkingCard', 'workerPass'],
} as const satisfies Record<KeyClass, readonly KeyType[]>;

export const custodians = ['customerService', 'engineering'] as const;
export const keyConditions = ['good', 'damaged'] as const;
export type KeyCondition = (typeof keyConditions)[number];

/** S22: what befell a key, and what the leader had done about it. */
export const keyTrouble = z.object({
  kind: z.enum(['lost', 'damaged']),
  foundAt: moment,
  reason: z.string(),
  /** Who lost or broke it, as far as anybody says. */
  by: z.string(),
  reportedTo: z.string(),
  reportedBy: id,
  /** Empty until the leader has ordered it. */
  remedy: z.string(),
  lockChanged: z.boolean().nullable(),
  approvedBy: id.nullable(),
  approvedAt: moment.nullable(),
});
export type KeyTrouble = z.infer<typeof keyTrouble>;

/** S20: one tag with the pieces that hang on it; they go and come together, so it is always in exactly one place. */
export const keyRecord = z.object({
  ...baseFields,
  status: z.enum(keyStates),
  keyCode: z.string(),
  class: z.enum(keyClasses),
  keyType: z.enum(keyTypes),
  unitId: id.nullable(),
  building: z.string(),
  block: z.string(),
  floor: z.number().int().nullable(),
  room: z.string(),
  equipmentName: z.string(),
  copies: z.number().int(),
  /** Keys with the same ring hang together: a set. */
  ringNo: z.string(),
  cabinetPos: z.string(),
  label: z.string(),
  custodian: z.enum(custodians),
  condition: z.enum(keyConditions),
  /** The move that brought it where it is; null in the cabinet since it was entered. */
  moveId: id.nullable(),
  trouble: keyTrouble.nullable(),
  /** Of a lost card: since then it opens nothing. */
  blockedAt: moment.nullable(),
});
export type Key = z.infer<typeof keyRecord>;
