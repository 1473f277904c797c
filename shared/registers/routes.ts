import { z } from 'zod';
import type { FaultAt } from '../errors.ts';
import { baseFields, words } from './base.ts';

/** S31: what a full patrol of the building goes through. */
export const patrolAreas = ['floors', 'publicAreas', 'outside', 'fireEscapes'] as const;
export type PatrolArea = (typeof patrolAreas)[number];

/** Whose round it is: one of the desk's people, or the supervisor's own (Q10). */
export const patrolWalkers = ['desk', 'supervisor'] as const;

const minutes = z.number().int().min(0).max(240);

/** A place where the walker shows that they were there. `no` is the number of its printed tag. */
export const checkpoint = z.object({
  no: z.string(),
  place: words(80),
  /** From the point before: sooner is not possible on foot, later is worth a question. Nothing is said of the first. */
  minMinutes: minutes,
  maxMinutes: minutes,
});
export type Checkpoint = z.infer<typeof checkpoint>;

/** 巡视路线: the points in the order in which they are walked. */
export const routeRecord = z.object({
  ...baseFields,
  name: z.string(),
  areas: z.array(z.enum(patrolAreas)),
  walker: z.enum(patrolWalkers),
  /** It is planned anew for every day. */
  daily: z.boolean(),
  points: z.array(checkpoint),
  active: z.boolean(),
});
export type Route = z.infer<typeof routeRecord>;

/** @returns what is wrong with a route as it was typed. */
export function routeFaults({ areas, points }: Pick<Route, 'areas' | 'points'>): FaultAt[] {
  const faults: FaultAt[] = [];
  if (areas.length === 0) faults.push({ field: 'areas', code: 'required' });
  if (points.length === 0) faults.push({ field: 'points', code: 'required' });
  for (const [i, { minMinutes, maxMinutes }] of points.entries()) {
    if (i > 0 && maxMinutes < Math.max(1, minMinutes)) faults.push({ field: `points.${i}.maxMinutes`, code: 'range' });
  }
  return faults;
}

/** @returns minutes that a round may take from its first point to its last. */
export function longestWalk(points: readonly Pick<Checkpoint, 'maxMinutes'>[]): number {
  return points.slice(1).reduce((sum, { maxMinutes }) => sum + maxMinutes, 0);
}
