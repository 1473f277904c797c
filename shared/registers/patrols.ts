import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { checkpoint, patrolAreas, patrolWalkers } from './routes.ts';

/** S31. `planned` until the round is finished; whether it has begun says `startedAt`. */
export const patrolStates = ['planned', 'walked', 'findingsAssigned', 'verified'] as const;
export type PatrolState = (typeof patrolStates)[number];

/** What is looked at on every patrol (S31), in the order of F31. */
export const patrolItems = [
  'cleaning',
  'fireEquipment',
  'publicEquipment',
  'finishProtection',
  'signs',
  'rentedPlants',
  'surroundings',
  'refuse',
  'vacant',
  'fitOutSites',
  'postersAds',
  'publicOrderRisk',
  'fireRisk',
] as const;
export type PatrolItem = (typeof patrolItems)[number];
export const itemMarks = ['ok', 'problem'] as const;

/** By hand: the walker says so, no tag was read. */
export const visitWays = ['scanned', 'byHand', 'skipped'] as const;
export type VisitWay = (typeof visitWays)[number];

/** A point as it stood in the route when the round began, and what became of it. */
export const patrolPoint = checkpoint.extend({
  /** Null: nobody has been there yet, or at all once the round is finished. */
  way: z.enum(visitWays).nullable(),
  at: moment.nullable(),
  /** Why it was left out. */
  reason: z.string(),
});
export type PatrolPoint = z.infer<typeof patrolPoint>;

/** 巡视: one round of one route. */
export const patrolRecord = z.object({
  ...baseFields,
  status: z.enum(patrolStates),
  routeId: id,
  routeName: z.string(),
  areas: z.array(z.enum(patrolAreas)),
  walker: z.enum(patrolWalkers),
  /** The site's date it counts for. */
  day: z.iso.date(),
  /** It was planned for its day; else somebody went besides. */
  isPlanned: z.boolean(),
  points: z.array(patrolPoint),
  startedAt: moment.nullable(),
  walkedBy: id.nullable(),
  finishedAt: moment.nullable(),
  /** S31: of every item whether anything was wrong with it; empty until the round is finished. */
  items: z.partialRecord(z.enum(patrolItems), z.enum(itemMarks)),
  /** Why it was finished with points that nobody has been to. */
  missedReason: z.string(),
  verifiedAt: moment.nullable(),
  verifiedBy: id.nullable(),
  verifiedText: z.string(),
});
export type Patrol = z.infer<typeof patrolRecord>;

/** @returns true while somebody is on the way. */
export function isOnTheWay({ status, startedAt, voided }: Pick<Patrol, 'status' | 'startedAt' | 'voided'>): boolean {
  return !voided && status === 'planned' && startedAt !== null;
}
