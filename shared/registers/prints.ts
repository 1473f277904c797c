import { z } from 'zod';
import { id, moment } from './base.ts';
import type { AppRole } from './people.ts';

/**
 * Forms of one record each (§3.6). Without a number there: `S03` is the sheet of a building-wide event, `pass` a visitor's pass,
 * `roll` the sheet of a roll call.
 */
export const slipForms = ['F01', 'F03', 'F04', 'F05', 'F07', 'F11', 'S03', 'pass', 'roll'] as const;
export type SlipForm = (typeof slipForms)[number];
/** Registers over a span of days; `calls` is F11 as a list, `notifications` the log of S10. */
export const listForms = ['F02', 'F06', 'F09', 'F12', 'calls', 'notifications'] as const;
export type ListForm = (typeof listForms)[number];
export const printForms = [...slipForms, ...listForms] as const;
export type PrintForm = (typeof printForms)[number];

/** Whose records a slip shows. */
export const slipRegisters = {
  F01: 'cases',
  F03: 'cases',
  F04: 'cases',
  F07: 'cases',
  F05: 'orders',
  F11: 'calls',
  S03: 'buildingEvents',
  pass: 'visits',
  roll: 'rollCalls',
} as const satisfies Record<SlipForm, string>;

export function isSlip(form: PrintForm): form is SlipForm {
  return Object.hasOwn(slipRegisters, form);
}

/** §3.8: what the night guard prints: what somebody at the desk waits for, and what a life may hang on. */
export function mayPrint(role: AppRole | null, form: PrintForm): boolean {
  return role !== null && (role !== 'nightGuard' || form === 'pass' || form === 'roll');
}

/** Slips and the cover stand upright; a register with its many columns lies on its side. */
export function isLandscape(form: PrintForm): boolean {
  return !isSlip(form) && form !== 'F09';
}

export const paperSizes = ['A4', 'A5'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Slips in one go. */
export const slipsAtMost = 50;
/** Lines of a register in one go. */
export const rowsAtMost = 2000;
/** Days of a register in one go: a year. */
export const daysAtMost = 366;

/** S27, S51: what left the desk on paper or as a file, when and by whom. Written before it leaves. */
export const printRecord = z.object({
  id,
  form: z.enum(printForms),
  size: z.enum(paperSizes),
  how: z.enum(['printed', 'saved']),
  /** The records of slips; empty for a register. */
  records: z.array(id),
  /** `2025-03-01`, the days of a register; empty for slips. */
  fromDay: z.string(),
  toDay: z.string(),
  lineCount: z.number().int(),
  /** Whole telephone numbers are on it. */
  personal: z.boolean(),
  /** Why, where a supervisor released a register with whole numbers. */
  purpose: z.string(),
  printedAt: moment,
  printedBy: id,
  /** It was logged, and then the printer or the disk refused. */
  failed: z.boolean(),
});
export type PrintRecord = z.infer<typeof printRecord>;
