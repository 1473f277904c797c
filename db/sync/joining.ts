import { nobody } from '../../shared/contract/admit.ts';
import { deskRecord } from '../../shared/registers/desks.ts';
import type { Book } from '../store/book.ts';
import type { Read, Task } from '../store/handler.ts';
import { create, patch } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { forgetSentBlobs } from './blob-queue.ts';
import { joinSite } from './join-site.ts';
import { setMark } from './marks.ts';

/** The desk is one of the site's from here on; it says which to all of them. */
export const noteJoined: Task<'sync.joined'> = {
  async task(book, { name, server, fingerprint, ...enrolled }, now, actor) {
    joinSite(book, enrolled, now);
    const { device, letter } = enrolled;
    await book.act(actor ?? nobody, now, (act) => {
      const said = deskRecord.parse({ id: device, letter, name, joinedAt: now });
      const row = act.db.row<object>('SELECT * FROM desks WHERE id = ?', device);
      if (row) patch(act, 'desks', fromRow('desks', row), said);
      else create(act, 'desks', said);
      forgetSentBlobs(act.db);
      setMark(act.db, 'server', server);
      setMark(act.db, 'fingerprint', fingerprint);
      act.log('append', 'site', act.site.id, { did: 'joined', device, letter, server });
    });
    tellDesk(book);
    return null;
  },
};

/** Works alone again. What was confirmed stays confirmed, what was not goes up when it joins again. */
export const noteLeft: Task<'sync.left'> = {
  async task(book, _input, now, actor) {
    await book.act(actor ?? nobody, now, (act) => {
      setMark(act.db, 'server', null);
      setMark(act.db, 'fingerprint', null);
      act.log('append', 'site', act.site.id, { did: 'left' });
    });
    tellDesk(book);
    return null;
  },
};

/** The site's name may be another, and with it whose records these are. */
function tellDesk(book: Book): void {
  book.emit('changed', { registers: ['desk', 'site', 'sync'], ids: [] });
}

export const listDesks: Read<'sync.desks'> = ({ db }) =>
  db.rows<object>('SELECT * FROM desks ORDER BY joinedAt, seq').map((row) => fromRow('desks', row));
