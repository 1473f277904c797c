import { z } from 'zod';
import { id, moment, text } from './base.ts';

/** A desk of the site: `id` is its device, as changes name it. It says of itself who it is when it joins. */
export const deskRecord = z.object({
  id,
  letter: z.string(),
  /** Where it stands, such as 大堂; may be empty. */
  name: text(30),
  joinedAt: moment,
});
export type DeskRecord = z.infer<typeof deskRecord>;
