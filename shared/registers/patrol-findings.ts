import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { patrolItems } from './patrols.ts';

/** S31: something that was not right. Its number is its patrol's with its own behind it. */
export const patrolFindingRecord = z.object({
  ...baseFields,
  patrolId: id,
  at: moment,
  /** Number of the checkpoint; empty when it was seen between two. */
  pointNo: z.string(),
  place: z.string(),
  item: z.enum(patrolItems),
  finding: z.string(),
  /** A major problem or a risk to safety: the superior is told at once, and somebody looks again on the spot. */
  major: z.boolean(),
  solvedOnSpot: z.boolean(),
  /** What was done, or is to be. */
  followUp: z.string(),
  reportedTo: z.string(),
  reportedAt: moment.nullable(),
  /** The report it is to become: linked as soon as that is saved. */
  caseId: id.nullable(),
  /** The contact note to another department. */
  noteId: id.nullable(),
  /** Nothing is to be done any more. */
  doneAt: moment.nullable(),
});
export type PatrolFinding = z.infer<typeof patrolFindingRecord>;

/** What of a finding its rules look at; `isCase`: the report has been saved. */
export type Finding = Pick<PatrolFinding, 'major' | 'reportedAt' | 'noteId' | 'doneAt' | 'voided' | 'at'> & {
  isCase: boolean;
};

/** @returns true when somebody sees to it, and of a major one the superior knows. */
export function isAssigned(f: Finding): boolean {
  if (f.voided) return true;
  return (f.doneAt !== null || f.isCase || f.noteId !== null) && (!f.major || f.reportedAt !== null);
}
