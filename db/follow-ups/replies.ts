import { replyLines } from '../now/due-lines.ts';
import { withNextRung } from '../now/next-rung.ts';
import type { Read } from '../store/handler.ts';

/** S14: the follow-ups before a complaint is solved: the first reply, then word every two days. */
export const listReplies: Read<'followUps.replies'> = (look) =>
  replyLines(look).map((line) => withNextRung(look, line));
