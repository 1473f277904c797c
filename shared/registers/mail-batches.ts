import { z } from 'zod';
import type { FaultAt } from '../errors.ts';
import { baseFields, id, moment } from './base.ts';

/** F23: one newspaper or magazine of the day, how many copies are due and how many came. */
export const periodicalLine = z.object({ title: z.string(), expected: z.number().int(), counted: z.number().int() });

/** S24: what the post office brought in one go, counted and looked at before anybody signed for it. */
export const mailBatchRecord = z.object({
  ...baseFields,
  status: z.enum(['signed']),
  receivedAt: moment,
  /** Number of the post office's sheet. */
  sheetNo: z.string(),
  postOfficeSheetCount: z.number().int(),
  countedItems: z.number().int(),
  /** Of these, registered letters and parcel slips: each is written down by itself (F24). */
  specialCount: z.number().int(),
  sealOk: z.boolean(),
  difference: z.string(),
  periodicals: z.array(periodicalLine),
  /** The post office's sheet bears the desk's stamp. */
  stamped: z.boolean(),
  receivedBy: id,
  enteredLate: z.boolean(),
});
export type MailBatch = z.infer<typeof mailBatchRecord>;

/** A batch while it is counted; null: not looked at yet. */
export interface Counting {
  postOfficeSheetCount: number | null;
  countedItems: number | null;
  specialCount: number | null;
  sealOk: boolean | null;
  difference: string;
  stamped: boolean;
}

/** S24: count and seal come before signature and stamp; what does not agree is written down. */
export function batchFaults(batch: Counting): FaultAt[] {
  const { postOfficeSheetCount, countedItems, specialCount, sealOk, difference, stamped } = batch;
  const faults: (FaultAt | false)[] = [
    postOfficeSheetCount === null && { field: 'postOfficeSheetCount', code: 'required' },
    countedItems === null && { field: 'countedItems', code: 'required' },
    specialCount === null && { field: 'specialCount', code: 'required' },
    countedItems !== null &&
      specialCount !== null &&
      specialCount > countedItems && { field: 'specialCount', code: 'count' },
    sealOk === null && { field: 'sealOk', code: 'required' },
    differs(batch) && difference === '' && { field: 'difference', code: 'required' },
    !stamped && { field: 'stamped', code: 'tick' },
  ];
  return faults.filter((fault) => fault !== false);
}

/** @returns true when the count is not the sheet's, or the seal is broken */
export function differs({ postOfficeSheetCount, countedItems, sealOk }: Omit<Counting, 'specialCount'>): boolean {
  if (sealOk === false) return true;
  return postOfficeSheetCount !== null && countedItems !== null && postOfficeSheetCount !== countedItems;
}

export const issueStates = ['contacted', 'arrived', 'reported'] as const;

/** S24: a newspaper or magazine that did not come. The post office is pressed; when that brings nothing, the head hears of it. */
export const missingIssueRecord = z.object({
  ...baseFields,
  status: z.enum(issueStates),
  title: z.string(),
  issue: z.string(),
  copies: z.number().int(),
  /** `2025-03-03` */
  expectedOn: z.string(),
  batchId: id.nullable(),
  postOfficeContactedAt: moment,
  contacted: z.string(),
  result: z.string(),
  reportedTo: z.string(),
  endedAt: moment.nullable(),
});
export type MissingIssue = z.infer<typeof missingIssueRecord>;
