import { z } from 'zod';
import { id, moment, text } from '../registers/base.ts';
import type { EntryData } from '../registers/entries.ts';
import { historyKinds } from '../registers/history-kinds.ts';
import type { Json } from '../sync/canonical-json.ts';
import type { ChainFault, ChangeKind } from '../sync/change.ts';
import { method, supervisor } from './method.ts';

/** One change of the log as it is read: who did what to which record, and when. Times are UTC ms. */
export interface HistoryLine {
  id: string;
  seq: number;
  at: number;
  happenedAt: number;
  /** Empty: the desk itself. */
  actorName: string;
  register: string;
  record: string;
  /** The record's number, name or room; empty where it has none. */
  title: string;
  kind: ChangeKind;
  /** What a timeline says of it; null for anything else. */
  entry: EntryData | null;
  /** Which fields it sets, by name. */
  fields: string[];
  /** What was done to a person or to the desk itself (`signIn`, `clockJumped`…), or a print's form; empty: nothing of that. */
  did: string;
  /** The destruction by rule that took its content, or that it is: the rule, the certificate's number, when. */
  destroyedBy: { rule: string; no: string; at: number } | null;
}
export interface HistoryPage {
  lines: HistoryLine[];
  /** Where the next page begins; null: this was the last. */
  next: { at: number; seq: number } | null;
  /** False: no record has the number that was asked for. */
  found: boolean;
}
/** One field before and after; numbers of telephones and papers are masked. */
export interface FieldChange {
  field: string;
  before: Json;
  after: Json;
}
/** One change as a whole, with its place in its desk's chain. */
export interface HistoryChange {
  line: HistoryLine;
  fields: FieldChange[];
  device: string;
  n: number;
  hash: string;
  /** Its content was destroyed by rule. */
  destroyed: boolean;
}

/** Where a chain first does not hold; `seq` is null where the entry itself is gone. */
export interface HistoryFault {
  device: string;
  n: number;
  seq: number | null;
  fault: ChainFault['fault'] | 'emptied';
}
export interface HistoryVerdict {
  /** How many changes the book holds, and how many of them were looked at this time. */
  changes: number;
  looked: number;
  /** UTC ms */
  checkedAt: number;
  fault: HistoryFault | null;
}

const day = z.union([z.iso.date(), z.literal('')]);

export const historyMethods = {
  /** S51: newest first. `by` empty: anybody; `no` empty: any record; days of the site, empty: without an end. */
  'history.list': method<HistoryPage>()(
    'read',
    supervisor,
    z.object({
      by: z.union([id, z.literal('')]),
      no: text(60),
      from: day,
      until: day,
      kind: z.enum(historyKinds),
      before: z.object({ at: moment, seq: z.number().int() }).nullable(),
    }),
  ),
  'history.change': method<HistoryChange>()('read', supervisor, z.object({ seq: z.number().int() })),
  /** Verifies the chain of every desk in the book from its beginning. */
  'history.verify': method<HistoryVerdict>()('read', supervisor, z.object({})),
  /** What the last verification found, at the start or by the button; null: none was done yet. */
  'history.state': method<HistoryVerdict | null>()('read', supervisor, z.object({})),
};
