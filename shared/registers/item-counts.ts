import { z } from 'zod';
import { baseFields, id, moment } from './base.ts';

/** S07, S25: the things the desk holds, as somebody counted them; `open` until each missing one is explained. */
export const itemCountRecord = z.object({
  ...baseFields,
  status: z.enum(['open', 'done']),
  countedAt: moment,
  countedBy: id,
  expected: z.number().int(),
  found: z.number().int(),
  /** In the book, and not there. */
  missing: z.array(z.object({ itemId: id, no: z.string(), itemDescription: z.string(), explanation: z.string() })),
  reportedTo: z.string(),
});
export type ItemCount = z.infer<typeof itemCountRecord>;
