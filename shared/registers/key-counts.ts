import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';
import { keyClasses } from './keys.ts';

/** All that the desk keeps, or one class of it. */
export const countScopes = ['all', ...keyClasses] as const;

export const countDifference = z.object({
  keyId: id,
  keyCode: z.string(),
  label: z.string(),
  expected: z.number().int(),
  found: z.number().int(),
  explanation: z.string(),
});
export type CountDifference = z.infer<typeof countDifference>;

/** S20: a blind count, fixed before the book is compared; `open` while a difference waits for its explanation. */
export const keyCountRecord = z.object({
  ...baseFields,
  status: z.enum(['open', 'done']),
  countedAt: moment,
  countedBy: id,
  scope: z.enum(countScopes),
  /** Pieces. */
  expected: z.number().int(),
  found: z.number().int(),
  /** Tags that were scanned and are no key of this desk. */
  strange: z.array(z.string()),
  differences: z.array(countDifference),
  reportedTo: z.string(),
});
export type KeyCount = z.infer<typeof keyCountRecord>;

interface Counted {
  id: string;
  keyCode: string;
  label: string;
  copies: number;
}

/**
 * S20, Q16: what should be in the cabinet against what was scanned.
 * @param expected keys that the book has in the desk's cabinet
 * @param found keys whose tag was scanned, once each
 */
export function compareCount(expected: readonly Counted[], found: readonly Counted[]) {
  const pieces = (keys: readonly Counted[]) => keys.reduce((sum, key) => sum + key.copies, 0);
  const difference = ({ id: keyId, keyCode, label, copies }: Counted, there: boolean): CountDifference => ({
    ...{ keyId, keyCode, label, explanation: '' },
    expected: there ? 0 : copies,
    found: there ? copies : 0,
  });
  const scanned = new Set(found.map(({ id }) => id));
  const meant = new Set(expected.map(({ id }) => id));
  return {
    expected: pieces(expected),
    found: pieces(found),
    differences: [
      ...expected.filter(({ id }) => !scanned.has(id)).map((key) => difference(key, false)),
      ...found.filter(({ id }) => !meant.has(id)).map((key) => difference(key, true)),
    ],
  };
}
