import { z } from 'zod';
import type { FaultAt } from '../errors.ts';
import type { BackEntry } from './back-entries.ts';
import { id, moment, text } from './base.ts';
import { tidyFormNo } from './paper-times.ts';

/** The registers whose records may have been on paper first. */
export const paperRegisters = [
  'logLines',
  'cases',
  'calls',
  'visits',
  'keyMoves',
  'buildingEvents',
  'incidents',
  'mailItems',
  'mailBatches',
  'mailMoves',
] as const;
export type PaperRegister = (typeof paperRegisters)[number];

/** A record that was on paper first: which sheet, and what the paper says. */
export const paperFormRecord = z.object({
  id,
  register: z.enum(paperRegisters),
  record: id,
  /** As printed on the blank form, `O-A-261125-07`. */
  paperFormNo: z.string(),
  happenedAt: moment,
  enteredAt: moment,
  by: z.string(),
  backEntry: id.nullable(),
});
export type PaperForm = z.infer<typeof paperFormRecord>;

/** What a call brings of the paper. `again`: one sheet holds several records, and this is known. */
export const paperInput = z.object({
  paperFormNo: text(40).transform(tidyFormNo).pipe(z.string().min(1)),
  again: z.boolean(),
});
export type PaperInput = z.infer<typeof paperInput>;

/**
 * What is wrong with what stands on the paper. While somebody is writing up, a form's number and a time within the span are
 * owed.
 * @param at UTC ms, when it happened. @param field where the form says so
 * @param before the records that carry this number already
 */
export function paperFaults(
  register: PaperRegister,
  { at, field }: { at: number; field: string },
  paper: PaperInput | undefined,
  running: Pick<BackEntry, 'fromAt' | 'untilAt'> | undefined,
  before: readonly Pick<PaperForm, 'register'>[],
): FaultAt[] {
  const faults: FaultAt[] = [];
  if (running && !paper) faults.push({ field: 'paperFormNo', code: 'required' });
  // People write minutes: the one in which the lights went out belongs to the span.
  if (running && (at < running.fromAt - (running.fromAt % 60_000) || at > running.untilAt))
    faults.push({ field, code: 'range' });
  // A log sheet has many lines under one number; any other form is one record.
  const sheet = register === 'logLines' && before.every((form) => form.register === 'logLines');
  if (paper && before.length > 0 && !sheet && !paper.again) faults.push({ field: 'paperFormNo', code: 'duplicate' });
  return faults;
}
