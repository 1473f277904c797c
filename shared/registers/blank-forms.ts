import { z } from 'zod';
import { id, moment } from './base.ts';

/** Empty forms for when there is no power: what they are for, and how many of each a pack has. */
export const blankKinds = ['report', 'log', 'incident', 'visit', 'key', 'mail'] as const;
export type BlankKind = (typeof blankKinds)[number];
export const blankSet: Readonly<Record<BlankKind, number>> = {
  report: 3,
  log: 2,
  incident: 2,
  visit: 1,
  key: 1,
  mail: 1,
};

/** On these sheets there is a line for each record; on the others one record in all. */
const ruledKinds: ReadonlySet<BlankKind> = new Set(['log', 'visit', 'key', 'mail']);
export const holdsMany = (kind: BlankKind): boolean => ruledKinds.has(kind);

/**
 * 空白单: `O-<desk letter>-<yymmdd>-<nn>`, the day on which it was issued. What is entered later from paper names it
 * (`paperFormNo`), and `db/paper-pack/blank-numbers.ts` knows whether the desk ever gave it out.
 */
export const blankForm = z.object({
  id,
  no: z.string(),
  kind: z.enum(blankKinds),
  /** `2025-03-03` */
  day: z.string(),
  issuedAt: moment,
  /** It left the desk's printer: the next pack has fresh numbers. */
  printedAt: moment.nullable(),
});
export type BlankForm = z.infer<typeof blankForm>;

/** @returns e.g. `O-A-250303-07` */
export function blankNumber(letter: string, day: string, nn: number): string {
  return `O-${letter}-${day.slice(2).replaceAll('-', '')}-${String(nn).padStart(2, '0')}`;
}

/** @returns true for what looks like the number of a blank form, whether or not it was ever issued */
export function isBlankNumber(no: string): boolean {
  return /^O-[A-Z]-\d{6}-\d{2,}$/.test(no);
}
