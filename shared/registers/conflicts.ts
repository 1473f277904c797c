import { z } from 'zod';
import { conflictKinds } from '../sync/conflict-rules.ts';
import { id, moment } from './base.ts';

/** One of the two outcomes: who said it, at which device, and all it said of the record while the desks were apart. */
const side = z.object({
  change: id,
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
  /** What was found out, in the words of whoever settled it. */
  outcome: z.string(),
});
export type ConflictRecord = z.infer<typeof conflictRecord>;
