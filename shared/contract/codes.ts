import { z } from 'zod';
import { words } from '../registers/base.ts';
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
] as const;
export type CodedRegister = (typeof codedRegisters)[number];

/** What a scanned code means; `name` is what people call the thing. `misread`: one of ours, but not read rightly; `otherSite`: one of another building. */
export type CodeAnswer =
  | { kind: 'found'; register: CodedRegister; record: string; no: string; name: string }
  | { kind: 'unknown' | 'otherSite' | 'misread' };

export const codeMethods = {
  /** Reads what a scanner typed: a tag of the desk's, a human number, or what a register calls its things. */
  'codes.find': method<CodeAnswer>()('read', desk, z.object({ text: words(120) })),
};
