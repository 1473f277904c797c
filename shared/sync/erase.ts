import { z } from 'zod';
import type { Change, Fields } from './change.ts';
import type { Destroyed } from './merge.ts';

const destroyedShape = z.array(
  z.object({ id: z.string(), stamp: z.string(), names: z.array(z.string()).max(400) }),
) satisfies z.ZodType<Destroyed[]>;

/** What a `destroy` says: which changes lose their content, and the two different persons who answer for it. */
const destroyShape = z.object({
  changes: destroyedShape,
  by: z.tuple([z.string().min(1), z.string().min(1)]).refine(([a, b]) => a !== b),
});

export function isDestroy(fields: unknown): boolean {
  return destroyShape.safeParse(fields).success;
}

/** @returns ids of the changes whose fields and salt a change destroys. */
export function erasedBy(change: Pick<Change, 'kind' | 'fields'>): string[] {
  if (change.kind !== 'destroy' || !isDestroy(change.fields)) return [];
  return destroyedShape.parse(change.fields.changes).map(({ id }) => id);
}

/** @returns the change without its content; its digest stays, so that the chain still verifies. */
export function erased(change: Change): Change {
  return { ...change, fields: {}, salt: '' };
}

/** @returns the fields of a `destroy` of these changes. @param by two different persons' ids */
export function destroyFields(changes: readonly Change[], by: [string, string]): Fields {
  return { changes: changes.map(({ id, stamp, fields }) => ({ id, stamp, names: Object.keys(fields) })), by };
}
