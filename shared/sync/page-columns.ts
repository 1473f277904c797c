import { z } from 'zod';
import type { Sha256 } from './change.ts';
import { columnsShape, pack, unpack } from './columns.ts';
import { limits } from './limits.ts';
import type { Page } from './ports.ts';
import { Seeds } from './salts.ts';

const whole = z.number().int();

/** A page of the stream column by column. `gaps`: each place in the order as the difference to the one before. */
export const packedPageShape = z.strictObject({
  columns: columnsShape,
  gaps: z.array(whole).max(limits.changesPerBatch),
  aside: z.array(whole).max(limits.changesPerBatch),
  cursor: z.string().max(100),
  more: z.boolean(),
  now: whole,
});
export type PackedPage = z.infer<typeof packedPageShape>;

/** @param seeds of the devices on the page, as far as they are known */
export function packPage({ served, cursor, more, now }: Page, sha256: Sha256, seeds = new Seeds()): PackedPage {
  const changes = served.map(({ change }) => change);
  return {
    columns: pack(changes, seeds, sha256),
    gaps: served.map(({ seq }, i) => seq - (served[i - 1]?.seq ?? 0)),
    aside: served.flatMap(({ aside }, i) => (aside ? [i] : [])),
    cursor,
    more,
    now,
  };
}

/** @throws RangeError when the page does not fit itself or a chain does not hold */
export function unpackPage({ columns, gaps, aside, cursor, more, now }: PackedPage, sha256: Sha256): Page {
  const isAside = new Set(aside);
  let seq = 0;
  const served = unpack(columns, sha256).map((change, i) => {
    seq += gaps[i] ?? 1;
    return { seq, change, aside: isAside.has(i) };
  });
  return { served, cursor, more, now };
}
