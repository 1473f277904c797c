import { z } from 'zod';
import { id, moment, text, words } from './base.ts';
import { instructionKinds, mailTypes } from './mail-items.ts';

/** What is to be done with mail for a room, or for one person of it, until further notice. Never deleted: it is no longer `active`. */
export const mailInstruction = z.object({
  id,
  kind: z.enum(instructionKinds),
  /** Null: the whole house, for `courier` only. */
  unitId: id.nullable(),
  /** Empty: everybody there. */
  addressee: text(60),
  /** Where to forward, whom to phone, why it is kept or let in. */
  text: words(300),
  /** Kept until then; or when it no longer holds. */
  until: moment.nullable(),
  active: z.boolean(),
  /** Who said so last. */
  by: id,
});
export type MailInstruction = z.infer<typeof mailInstruction>;

/** @returns those that hold for an item at a moment, what is said of the person first */
export function instructionsFor(
  all: readonly MailInstruction[],
  { unitId, addressee, type }: { unitId: string | null; addressee: string; type: string },
  now: number,
): MailInstruction[] {
  return all
    .filter(({ active, until }) => active && (until === null || until > now))
    .filter((i) => (i.kind === 'courier' ? type === 'courier' : true))
    .filter((i) => (i.unitId === null ? i.kind === 'courier' : i.unitId === unitId))
    .filter((i) => i.addressee === '' || i.addressee === addressee)
    .sort((a, b) => Number(a.addressee === '') - Number(b.addressee === ''));
}

/** What the desk has learned about one kind of code on labels: whether it is the number that counts, and whose. */
export const codeShapeRecord = z.object({
  id,
  shape: words(60),
  counts: z.boolean(),
  carrier: text(30),
  type: z.enum(mailTypes).nullable(),
});
export type CodeShape = z.infer<typeof codeShapeRecord>;

/**
 * @param code as scanned, tidied
 * @returns what all codes of one kind have in common: their letters at both ends and how many digits and signs there are:
 * `RA123456785CN` → `RA#9CN`, `773012345678` → `#12`
 */
export function shapeOf(code: string): string {
  const inner = (part: string) =>
    part.replace(/\d+/g, (run) => `#${run.length}`).replace(/[A-Z]+/g, (run) => `@${run.length}`);
  const [, start = '', middle = '', end = ''] = /^([A-Z]{0,4})(.*?)([A-Z]{0,2})$/.exec(code) ?? [];
  return `${start}${inner(middle)}${end}`;
}
