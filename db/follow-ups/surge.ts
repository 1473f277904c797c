import { nobody } from '../../shared/contract/admit.ts';
import { DeskError } from '../../shared/errors.ts';
import { renewDeadlines } from '../now/renew-deadlines.ts';
import type { Task } from '../store/handler.ts';
import { create, freshBase, patch } from '../store/records.ts';
import { surgeNow } from './surge-now.ts';

/** A29: routine follow-ups wait and keep their due dates. @throws DeskError `stateForbids` while one is on */
export const startSurge: Task<'surges.start'> = {
  async task(book, said, now, actor) {
    const surge = await book.act(actor ?? nobody, now, (act) => {
      if (surgeNow(act)) throw new DeskError('stateForbids');
      const record = { ...freshBase(act, 'surges', act.newId()), ...said, startedAt: act.now, endedAt: null };
      create(act, 'surges', record);
      return record;
    });
    await renewDeadlines(book, now);
    return surge;
  },
};

/** What waited is due again. @throws DeskError `stateForbids` when none is on */
export const endSurge: Task<'surges.end'> = {
  async task(book, _input, now, actor) {
    await book.act(actor ?? nobody, now, (act) => {
      const surge = surgeNow(act);
      if (!surge) throw new DeskError('stateForbids');
      patch(act, 'surges', surge, { endedAt: act.now });
    });
    await renewDeadlines(book, now);
    return null;
  },
};
