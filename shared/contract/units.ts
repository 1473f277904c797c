import { z } from 'zod';
import { id } from '../registers/base.ts';
import { page } from '../registers/lists.ts';
import { desk, method } from './method.ts';

/** What a room's card gathers, in the order of its filters. A register that is to stand there is a word here and a source in db/units. */
export const unitSources = [
  'cases',
  'orders',
  'calls',
  'followUps',
  'mail',
  'visits',
  'lostFound',
  'keys',
  'foundItems',
  'incidents',
  'vacantInspections',
  'contactNotes',
  'logLines',
] as const;
export type UnitSource = (typeof unitSources)[number];

/** One thing that happened in or about a room. */
export interface UnitLine {
  id: string;
  source: UnitSource;
  no: string;
  /** UTC ms: when it came up. */
  at: number;
  /** Something is still expected of somebody. */
  open: boolean;
  /** Its state's code in its own register: a call's result, a follow-up's result or state. */
  state: string;
  /** `subCategory` or `emergencyType`, else the kind or the direction; empty where there is none. */
  matter: string;
  emergency: boolean;
  said: string;
  who: string;
  /** What it belongs to, where it is opened there. */
  caseId: string | null;
  dueAt: number | null;
}

export interface UnitHistory {
  /** What is open first, then the newest. */
  lines: UnitLine[];
  total: number;
  counts: Record<UnitSource, { open: number; total: number }>;
}

export const unitMethods = {
  /** Everything about one unit, of the sources that are asked for. */
  'units.history': method<UnitHistory>()(
    'read',
    desk,
    z.object({ unitId: id, sources: z.array(z.enum(unitSources)).min(1), offset: page.offset, limit: page.limit }),
  ),
  /** A contact's whole number; looking is logged (S51). */
  'contacts.reveal': method<{ phone: string }>()('write', desk, z.object({ contactId: id })),
};
