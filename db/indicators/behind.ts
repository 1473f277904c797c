import type { BehindLine } from '../../shared/contract/indicators.ts';
import { piecesOf } from '../../shared/time/period.ts';
import type { Task } from '../store/handler.ts';
import { behindCount, behindLines } from './count.ts';
import { countingOf, letOthers } from './in-turns.ts';
import { refuseStrangeSplit } from './report.ts';

/** S45: the records behind a number, counted and listed by the number's own statement. */
export const behindIndicator: Task<'indicators.behind'> = {
  async task(book, { id, period, part, which, offset, limit }, now, actor) {
    if (part) refuseStrangeSplit(id, part.by);
    const { look, span } = countingOf(book, actor, now, period);
    const lines: BehindLine[] = [];
    let total = 0;
    for (const piece of piecesOf(span).reverse()) {
      const wanted = { id, part, which };
      const count = behindCount(look, wanted, piece);
      const from = Math.max(0, offset - total);
      const room = limit - lines.length;
      if (room > 0 && from < count) lines.push(...behindLines(look, wanted, piece, room, from));
      total += count;
      await letOthers(book);
    }
    return { lines, total };
  },
};
