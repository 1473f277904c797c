import { z } from 'zod';
import { id, moment } from './base.ts';

/** S25: what is handed over, register by register; each is computed and never typed. */
export const sheetSections = [
  'incidents',
  'cases',
  'orders',
  'followUps',
  'buildingEvents',
  'calls',
  'patrols',
  'vacantRounds',
  'contactNotes',
  'drafts',
  'keysOut',
  'keysMissing',
  'mail',
  'foundItems',
  'visitors',
] as const;
export type SheetSection = (typeof sheetSections)[number];

/** One matter of a section. `what`, `place` and `who` are as its own register has them; `status` is its state there. */
export const sheetLine = z.object({
  record: id,
  no: z.string(),
  status: z.string(),
  what: z.string(),
  place: z.string(),
  who: z.string(),
  since: moment.nullable(),
  /** The nearest deadline; what lies before the sheet's own time is overdue. */
  dueAt: moment.nullable(),
});
export type SheetLine = z.infer<typeof sheetLine>;

/** A count made for this handover. Before it is made nobody is told what should be there. */
export const sheetCount = z.object({
  countId: id,
  no: z.string(),
  countedAt: moment,
  expected: z.number().int(),
  found: z.number().int(),
  differences: z.array(
    z.object({ what: z.string(), expected: z.number().int(), found: z.number().int(), explanation: z.string() }),
  ),
  /** Tags that are nobody's. */
  strange: z.array(z.string()),
  reportedTo: z.string(),
  /** A difference waits for its explanation. */
  open: z.boolean(),
});
export type SheetCount = z.infer<typeof sheetCount>;

export const handoverSheet = z.object({
  at: moment,
  /** Since when whoever hands over holds the desk. */
  since: moment.nullable(),
  /** A sheet that was signed before a section was one has no lines of it. */
  sections: z.partialRecord(z.enum(sheetSections), z.array(sheetLine)),
  keys: sheetCount.nullable(),
  items: sheetCount.nullable(),
  /** Slips by which keys came or went after they were counted. */
  keySlipsSince: z.number().int(),
  /** Fen: fees that were taken with keys since then, and prices that were agreed and whose work is not closed. */
  fees: z.number().int(),
  outstanding: z.number().int(),
});
export type KeptSheet = z.infer<typeof handoverSheet>;
export interface HandoverSheet extends KeptSheet {
  sections: Record<SheetSection, SheetLine[]>;
}

/** @returns a sheet as it was kept, with every section; what it was not asked for is empty */
export function wholeSheet(kept: KeptSheet): HandoverSheet {
  const whole = sheetSections.map((section) => [section, kept.sections[section] ?? []] as const);
  return { ...kept, sections: Object.fromEntries(whole) as HandoverSheet['sections'] };
}

export function isOverdue({ dueAt }: Pick<SheetLine, 'dueAt'>, at: number): boolean {
  return dueAt !== null && dueAt <= at;
}
