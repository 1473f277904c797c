import { z } from 'zod';
import type { BackEntry } from '../registers/back-entries.ts';
import { id, moment, text } from '../registers/base.ts';
import type { PaperForm, paperRegisters } from '../registers/paper-forms.ts';
import { desk, method } from './method.ts';

export interface BackEntryView {
  record: BackEntry;
  startedByName: string;
  /** How many papers have been entered. */
  count: number;
  /** Number of the paper that was entered last. */
  lastFormNo: string;
}
export type PaperFormView = PaperForm & { byName: string };

const nothing = z.object({});

export const backEntryMethods = {
  /** The write-up that is under way or paused; null: none. */
  'backEntries.open': method<BackEntryView | null>()('read', desk, nothing),
  /** The longest time in the last day in which nothing was written: most likely when the desk was dark. */
  'backEntries.propose': method<{ fromAt: number; untilAt: number }>()('read', desk, nothing),
  'backEntries.start': method<BackEntryView>()(
    'write',
    desk,
    z.object({ id, fromAt: moment, untilAt: moment, reason: text(200) }),
  ),
  /** The telephone does not wait: while paused, what is entered happens now. */
  'backEntries.pause': method<BackEntryView>()('write', desk, z.object({ paused: z.boolean() })),
  'backEntries.end': method<null>()('write', desk, nothing),
  /** The paper that a record was on first. */
  'paperForms.ofRecord': method<PaperFormView | null>()('read', desk, z.object({ record: id })),
  /** The records that carry a form's number. */
  'paperForms.withNo': method<{ register: (typeof paperRegisters)[number]; record: string; no: string }[]>()(
    'read',
    desk,
    z.object({ paperFormNo: text(40) }),
  ),
};
