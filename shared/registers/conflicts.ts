import { z } from 'zod';
import { type ConflictKind, conflictKinds } from '../sync/conflict-rules.ts';
import { id, moment } from './base.ts';
import type { AppRole } from './people.ts';

export const conflictSides = ['ours', 'theirs'] as const;
export type ConflictSide = (typeof conflictSides)[number];

/** §3.8: whose matter each is: what was lent or counted is the desk's; what was closed, handed out or walked a supervisor's. */
export const settlers: Record<ConflictKind, readonly AppRole[]> = {
  keyLentTwice: ['receptionist', 'supervisor'],
  countedTwice: ['receptionist', 'supervisor'],
  parcelHandedOutTwice: ['supervisor'],
  closedAndReopened: ['supervisor'],
  walkedTwice: ['supervisor'],
};

/** One of the two outcomes: who said it, at which device, and all it said of the record while the desks were apart. */
const side = z.object({
  change: id,
  changes: z.array(id),
  device: z.string(),
  actor: z.string(),
  happenedAt: moment,
  fields: z.record(z.string(), z.json()),
});

/** Two outcomes of which only one can have happened in the house; a person settles it, and the settling is a change. */
export const conflictRecord = z.object({
  id,
  kind: z.enum(conflictKinds),
  register: z.string(),
  record: z.string(),
  ours: side,
  theirs: side,
  foundAt: moment,
  status: z.enum(['open', 'settled']),
  settledAt: moment.nullable(),
  settledBy: id.nullable(),
  /** Whose outcome holds: whoever settled it says so last on any desk. */
  stands: z.enum(conflictSides).nullable(),
  /** What was found out, in the words of whoever settled it. */
  outcome: z.string(),
});
export type ConflictRecord = z.infer<typeof conflictRecord>;
