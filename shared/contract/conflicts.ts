import { z } from 'zod';
import { id, text, words } from '../registers/base.ts';
import { type ConflictRecord, type ConflictSide, conflictSides } from '../registers/conflicts.ts';
import type { Entry } from '../registers/entries.ts';
import { page } from '../registers/lists.ts';
import { dayDesk, desk, method } from './method.ts';
import type { SignatureView } from './orders.ts';

/** `what`: the key, parcel, report, round or count that both sides are about. */
export type ConflictLine = Pick<ConflictRecord, 'id' | 'kind' | 'status' | 'foundAt' | 'settledAt'> & {
  what: string;
  no: string;
};

export const conflictFacts = [
  'status',
  'slip',
  'person',
  'from',
  'department',
  'relation',
  'purpose',
  'at',
  'dueAt',
  'backAt',
  'reason',
  'counted',
  'walkedBy',
  'points',
  'finishedAt',
] as const;
export type ConflictFactName = (typeof conflictFacts)[number];
/** A moment is UTC ms; a status is one of the register's; a department its code. */
export interface ConflictFact {
  name: ConflictFactName;
  value: string | number;
}

/** One of the two outcomes as a person reads it. */
export interface SideView {
  /** Letter of its desk; empty where nothing tells it. */
  desk: string;
  isHere: boolean;
  byName: string;
  /** UTC ms */
  happenedAt: number;
  facts: ConflictFact[];
  signatures: SignatureView[];
}

export interface ConflictView extends ConflictLine {
  register: string;
  record: string;
  ours: SideView;
  theirs: SideView;
  stands: ConflictSide | null;
  settledByName: string;
  outcome: string;
  timeline: Entry[];
  /** Whoever sits here may settle it now. */
  maySettle: boolean;
}

export const conflictShows = ['open', 'settled', 'all'] as const;

export const conflictMethods = {
  'conflicts.list': method<{ lines: ConflictLine[]; total: number }>()(
    'read',
    desk,
    z.object({ show: z.enum(conflictShows), text: text(100), offset: page.offset, limit: page.limit }),
  ),
  'conflicts.read': method<ConflictView>()('read', desk, z.object({ conflictId: id })),
  /** Open ones that whoever sits here may settle, the oldest first. */
  'conflicts.mine': method<ConflictLine[]>()('read', desk, z.object({})),
  /** Says whose outcome holds; the records follow. Who may settle which is `settlers`. */
  'conflicts.settle': method<ConflictView>()(
    'write',
    dayDesk,
    z.object({ conflictId: id, stands: z.enum(conflictSides), reason: words(500) }),
  ),
};
