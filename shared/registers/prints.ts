import { z } from 'zod';
import { id, moment } from './base.ts';
import type { AppRole } from './people.ts';

/**
 * Forms of one record each (§3.6). Without a number there: `S03` is the sheet of a building-wide event, `S07` the receipt for
 * a found thing, `routeMap` a patrol's route, `survey` the analysis of one, `S24` the slip of a pick-up of mail, `pass` a visitor's pass, `roll` the sheet of a roll call.
 */
export const slipForms = [
  'F01',
  'F03',
  'F04',
  'F05',
  'F07',
  'F10',
  'F11',
  'S03',
  'F14',
  'F15',
  'F16',
  'F25',
  'S07',
  'S24',
  'F26',
  'pass',
  'roll',
  'F28',
  'F30',
  'F31',
  'F55',
  'F56',
  'routeMap',
  'survey',
] as const;
export type SlipForm = (typeof slipForms)[number];
/** Registers over a span of days; `calls` is F11 as a list, `nightLog` the log of a night, `roster` who is on duty week by week, `notifications` the log of S10, `loans` F16 as a list, `bound` all registers of a month with their cover, F57 and F58 the report of these days (S45). */
export const listForms = [
  'F02',
  'F06',
  'F09',
  'F12',
  'F23',
  'F24',
  'calls',
  'notifications',
  'loans',
  'nightLog',
  'roster',
  'bound',
  'F57',
  'F58',
] as const;
export type ListForm = (typeof listForms)[number];
/** Records that were chosen in a list, as one register: `reports` is F01 as a list. */
export const chosenForms = ['reports'] as const;
export type ChosenForm = (typeof chosenForms)[number];
/** Many keys on few sheets: F13 as they hang today, and the tags that are tied to them. */
export const keyForms = ['F13', 'keyTags'] as const;
export type KeyForm = (typeof keyForms)[number];
/** Besides those of keys: the tags of things that are kept, the labels of mail in its pigeon-hole or on its shelf, of a route's points. */
export const labelForms = ['itemTags', 'mailTags', 'pointTags'] as const;
export type LabelForm = (typeof labelForms)[number];
/** Two pages of how to work, for each who sits at the desk: of no record. */
export const guideForms = ['guideReceptionist', 'guideGuard', 'guideSupervisor'] as const;
export type GuideForm = (typeof guideForms)[number];
/** Labels of made-up numbers, to try printer and scanner with. */
export const sampleForms = ['sampleTags'] as const;
/** 应急纸包: what the desk needs on paper when there is no power. */
export const packForms = ['pack'] as const;
export const printForms = [
  ...slipForms,
  ...listForms,
  ...chosenForms,
  ...keyForms,
  ...labelForms,
  ...guideForms,
  ...sampleForms,
  ...packForms,
] as const;
export type PrintForm = (typeof printForms)[number];

/** Whose records a slip shows. */
export const slipRegisters = {
  F01: 'cases',
  F03: 'cases',
  F04: 'cases',
  F07: 'cases',
  F05: 'orders',
  F10: 'surveySlips',
  F11: 'calls',
  S03: 'buildingEvents',
  F14: 'keyMoves',
  F15: 'keyMoves',
  F16: 'keyMoves',
  S24: 'mailMoves',
  F25: 'handovers',
  pass: 'visits',
  roll: 'rollCalls',
  S07: 'foundItems',
  F26: 'incidents',
  F28: 'vacantRounds',
  F30: 'patrols',
  F31: 'patrols',
  F55: 'contactNotes',
  F56: 'shiftSwaps',
  routeMap: 'routes',
  survey: 'surveys',
} as const satisfies Record<SlipForm, string>;

export function isSlip(form: PrintForm): form is SlipForm {
  return Object.hasOwn(slipRegisters, form);
}

export function isOfChosen(form: PrintForm): form is ChosenForm {
  return form === 'reports';
}

export function isOfKeys(form: PrintForm): form is KeyForm {
  return form === 'F13' || form === 'keyTags';
}

export function isGuide(form: PrintForm): form is GuideForm {
  return guideForms.some((guide) => guide === form);
}

const guardForms: ReadonlySet<PrintForm> = new Set(['pass', 'roll', 'nightLog', 'pack', 'F25', 'F26', ...guideForms]);

/** §3.8: what the night guard prints: what somebody at the desk waits for, what a life may hang on, and his own nights, handovers and incidents. */
export function mayPrint(role: AppRole | null, form: PrintForm): boolean {
  return role !== null && (role !== 'nightGuard' || guardForms.has(form));
}

/** Whose records a tag is tied or stuck to. */
export const taggedRegisters = {
  keyTags: 'keys',
  itemTags: 'foundItems',
  mailTags: 'mailItems',
  pointTags: 'routes',
} as const;

export function isTags(form: PrintForm): form is keyof typeof taggedRegisters {
  return Object.hasOwn(taggedRegisters, form);
}

/** On labels: tags of records, and samples of them. */
export function isOnLabels(form: PrintForm): boolean {
  return isTags(form) || form === 'sampleTags';
}

/** Registers of the desk's own things and their tags: nobody's number stands on them. */
export function isOfThings(form: PrintForm): form is KeyForm | LabelForm {
  return isOfKeys(form) || isTags(form);
}

const uprightLists: ReadonlySet<PrintForm> = new Set(['F09', 'F57', 'F58', 'pack']);

/** Slips, the cover and reports stand upright; a register with its many columns lies on its side. */
export function isLandscape(form: PrintForm): boolean {
  return !isSlip(form) && !uprightLists.has(form) && !isOnLabels(form) && !isGuide(form);
}

const numberless: ReadonlySet<PrintForm> = new Set(['roster', 'F57', 'F58', 'F10', 'survey']);

/** Nobody's telephone number stands on it, whoever prints it. */
export function isNumberless(form: PrintForm): boolean {
  return numberless.has(form);
}

/** Paper, and the labels of a label printer; the latter are named by their millimetres. */
export const paperSizes = ['A4', 'A5', '60x40', '50x30', '40x30'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** @returns what a form may be printed on: tags on a sheet of stickers or one by one, anything else on paper */
export function sizesOf(form: PrintForm): readonly PaperSize[] {
  return isOnLabels(form) ? ['A4', '60x40', '50x30', '40x30'] : ['A4', 'A5'];
}

/** @returns width and height of a label in millimetres; null for paper */
export function labelOf(size: PaperSize): { width: number; height: number } | null {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(size) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : null;
}

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
