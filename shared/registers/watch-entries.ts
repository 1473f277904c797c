import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';

/** What the desk is to do: not let in, or be careful. */
export const watchLevels = ['refuse', 'caution'] as const;
export type WatchLevel = (typeof watchLevels)[number];

/** How sure it is that a visitor is the person of an entry. */
export const watchGrades = ['certain', 'likely', 'possible'] as const;
export type WatchGrade = (typeof watchGrades)[number];

/** 留意名单: whom the desk holds for a decision. The reason is the desk's own and nobody else's. */
export const watchEntryRecord = z.object({
  ...baseFields,
  status: z.enum(['active', 'ended']),
  level: z.enum(watchLevels),
  name: z.string(),
  /** Other names and spellings. */
  otherNames: z.array(z.string()),
  phone: z.string(),
  /** The last four signs of a document's number. */
  idEnd: z.string(),
  vehicle: z.string(),
  reason: z.string(),
  /** What the desk is to do when they come. */
  instructions: z.string(),
  /** The last moment at which it counts; null: until it is ended. */
  until: moment.nullable(),
  endedBy: id.nullable(),
  endedAt: moment.nullable(),
  endReason: z.string(),
});
export type WatchEntry = z.infer<typeof watchEntryRecord>;
