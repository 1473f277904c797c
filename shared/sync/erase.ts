import { z } from 'zod';
import type { Change, Fields } from './change.ts';
import { type Destroyed, destroysRecord } from './merge.ts';

const destroyedShape = z.array(
  z.object({ id: z.string(), stamp: z.string(), names: z.array(z.string()).max(400) }),
) satisfies z.ZodType<Destroyed[]>;

/**
 * What a `destroy` says: which changes lose their content, and the two different persons who answer for it. With `stays` it takes the
 * whole record: every change of it, known or not, but for what `stays` says; null where nothing does and the record goes altogether.
 * `files` are the photos and drawings that go with it.
 */
const destroyShape = z.object({
  changes: destroyedShape,
  by: z.tuple([z.string().min(1), z.string().min(1)]).refine(([a, b]) => a !== b),
  stays: z.record(z.string(), z.json()).nullish(),
  files: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(500)
    .optional(),
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

/** @returns true for a change after which nothing that is said of its record is kept, but for other destructions. */
export function erasesRecord({ kind, fields }: Pick<Change, 'kind' | 'fields'>): boolean {
  return kind === 'destroy' && destroysRecord(fields) && isDestroy(fields);
}

/** @returns the names (SHA-256) of the files that go with a record. */
export function erasedFiles(change: Pick<Change, 'kind' | 'fields'>): string[] {
  return erasesRecord(change) ? (destroyShape.parse(change.fields).files ?? []) : [];
}
