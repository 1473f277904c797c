import { nobody } from '../../shared/contract/admit.ts';
import { blankLine } from '../log/write-line.ts';
import type { Task } from '../store/handler.ts';
import { create } from '../store/records.ts';

/** The machine's clock was moved while the desk ran; it is kept as evidence for the times around it, and stands in the log. */
export const clockJumped: Task<'clock.jumped'> = {
  async task(book, { byMs, wall }, now, actor) {
    if (!book.place) return null;
    await book.act(actor ?? nobody, now, (act) => {
      act.log('append', 'site', act.site.id, { did: 'clockJumped', byMs, wall });
      create(act, 'logLines', { ...blankLine(act, act.newId()), kind: 'clock', byMs });
    });
    return null;
  },
};
