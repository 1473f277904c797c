import { z } from 'zod';
import { id, moment } from './base.ts';
import { logCategories } from './log-categories.ts';

/**
 * `supplement`: what is said afterwards about another line, which stays as it was. `clock`: the desk's own word that the
 * machine's clock was moved. `backEntry`: that what follows is written up from paper.
 */
export const logKinds = ['line', 'supplement', 'clock', 'backEntry'] as const;

/** The registers a line may be about. */
export const logAbout = [
  'cases',
  'calls',
  'orders',
  'keyMoves',
  'visits',
  'mailItems',
  'foundItems',
  'incidents',
] as const;
export type LogAbout = (typeof logAbout)[number];

/**
 * S26: a short line of the desk's log 记事, in the order of entry. It is evidence: its words and times are never altered, which
 * the book itself refuses; only what became of it (`caseId`, `incidentId`) is added once.
 */
export const logLineRecord = z.object({
  id,
  kind: z.enum(logKinds),
  text: z.string(),
  category: z.enum(logCategories),
  /** Key of the phrase it was begun with. */
  phrase: z.string().nullable(),
  /** UTC ms: when it was so. */
  happenedAt: moment,
  /** UTC ms: when the desk was told, or it was put on paper; null: as it was entered. */
  saidAt: moment.nullable(),
  /** UTC ms, by the desk's own clock: nobody types it. */
  enteredAt: moment,
  by: z.string(),
  /** That in which it happened: `2025-03-03 night`. */
  shift: z.string(),
  unitId: id.nullable(),
  place: z.string(),
  aboutRegister: z.enum(logAbout).nullable(),
  aboutRecord: id.nullable(),
  /** Number of that record, as it is read. */
  aboutNo: z.string(),
  /** The line that this one supplements. */
  original: id.nullable(),
  enteredLate: z.boolean(),
  /** Of `clock`: by how much the machine's clock was moved, ms. */
  byMs: z.number().int().nullable(),
  caseId: id.nullable(),
  incidentId: id.nullable(),
});
export type LogLine = z.infer<typeof logLineRecord>;

/** Letters of one line. */
export const longestLine = 2000;
