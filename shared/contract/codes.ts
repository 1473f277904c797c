import { z } from 'zod';
import { id, words } from '../registers/base.ts';
import type { BlankForm } from '../registers/blank-forms.ts';
import type { PaperRegister } from '../registers/paper-forms.ts';
import { desk, method } from './method.ts';

/** The registers whose records carry a printed code or number. */
export const codedRegisters = [
  'keys',
  'mailItems',
  'visits',
  'foundItems',
  'cases',
  'orders',
  'keyMoves',
  'handovers',
  'incidents',
  'routes',
  'patrols',
  'contactNotes',
  'blankForms',
] as const;
export type CodedRegister = (typeof codedRegisters)[number];

/** What a scanned code means; `name` is what people call the thing. `misread`: one of ours, but not read rightly; `otherSite`: one of another building. */
export type CodeAnswer =
  | { kind: 'found'; register: CodedRegister; record: string; no: string; name: string }
  | { kind: 'unknown' | 'otherSite' | 'misread' };

/** A record that was written up from a blank form; `no`: its number, or its words where it has none. */
export interface WrittenUp {
  register: Exclude<PaperRegister, 'mailMoves'>;
  record: string;
  no: string;
}

export const codeMethods = {
  /** A blank form of the paper pack, and what was written up from it. */
  'codes.blank': method<{ blank: BlankForm; written: WrittenUp[] }>()('read', desk, z.object({ blankId: id })),
  /** Reads what a scanner typed: a tag of the desk's, a human number, or what a register calls its things. */
  'codes.find': method<CodeAnswer>()('read', desk, z.object({ text: words(120) })),
};
