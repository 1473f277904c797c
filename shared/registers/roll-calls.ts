import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';

export const rollKinds = ['evacuation', 'drill', 'check'] as const;
export type RollKind = (typeof rollKinds)[number];
export const rollMarks = ['waiting', 'present', 'missing'] as const;
export type RollMark = (typeof rollMarks)[number];

/** One visitor of a roll call, as they stood in the book when it began. */
export const rollLine = z.object({
  visitId: id,
  no: z.string(),
  name: z.string(),
  company: z.string(),
  place: z.string(),
  visitedPerson: z.string(),
  badgeNo: z.string(),
  /** With those who came along. */
  heads: z.number().int(),
  arrivedAt: moment,
  mark: z.enum(rollMarks),
  markedAt: moment.nullable(),
});
export type RollLine = z.infer<typeof rollLine>;

/** 点名: who was inside when it began, and who has been seen since. */
export const rollCallRecord = z.object({
  ...baseFields,
  status: z.enum(['running', 'ended']),
  kind: z.enum(rollKinds),
  startedAt: moment,
  endedAt: moment.nullable(),
  lines: z.array(rollLine),
  /** What was said of those who are missing. */
  result: z.string(),
});
export type RollCall = z.infer<typeof rollCallRecord>;

/** @returns how many people there are behind the lines of each mark. */
export function headsOf(lines: readonly RollLine[]): Record<RollMark, number> {
  const heads = { waiting: 0, present: 0, missing: 0 };
  for (const line of lines) heads[line.mark] += line.heads;
  return heads;
}
