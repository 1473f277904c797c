import { nobody } from '../../shared/contract/admit.ts';
import type { Change } from '../../shared/sync/change.ts';
import type { Book } from '../store/book.ts';
import type { WriteDb } from '../store/database.ts';
import type { Identity } from '../store/ledger.ts';
import { ownBehind } from './change-rows.ts';
import { answeredMark, formerDevices, setMark, unsentDevices } from './marks.ts';
import { sayAnew, toSayAnew, waitingAside } from './reissue.ts';

/**
 * Goes on as another device, after a fork or when a desk with data of its own joins a site: everything the old device had no answer
 * to is taken out of its chain, kept beside the log, and said anew. One transaction.
 * @param identity what the server gave. @param letter of the desk from now on. @param now UTC ms
 */
export function enrolAnew(book: Book, identity: Identity & { siteName?: string; letter?: string }, now: number): void {
  try {
    book.bulk((begin) => {
      const { db, ledger } = begin(nobody, now);
      const lost = [
        ...unsentDevices(db).flatMap((device) => ownBehind(db, device, 0)),
        ...ownBehind(db, ledger.identity.device, answeredMark(db)),
      ];
      const isLost = new Set(lost.map(({ id }) => id));
      const waiting = waitingAside(db).filter(({ id }) => !isLost.has(id));
      // Nobody else ever sees what is taken out: where that said something anew itself, the first saying is named.
      const anew = [
        ...toSayAnew(db, waiting, ({ id }) => id),
        ...toSayAnew(db, lost, (change) => change.reissues ?? change.id),
      ];
      takeOut(db, lost, now);
      takeIdentity(db, ledger.identity.device, identity);
      book.reload();
      sayAnew(begin(nobody, now), anew);
    });
  } catch (error) {
    book.reload();
    throw error;
  }
}

function takeOut(db: WriteDb, lost: readonly Change[], now: number): void {
  for (const change of lost) {
    db.run(
      'INSERT OR REPLACE INTO forkedChanges (id, takenOutAt, change) VALUES (?,?,?)',
      change.id,
      now,
      JSON.stringify(change),
    );
    db.run('DELETE FROM changes WHERE device = ? AND n = ?', change.device, change.n);
    db.run('DELETE FROM verifiedChains WHERE device = ? AND n >= ?', change.device, change.n);
  }
}

function takeIdentity(
  db: WriteDb,
  former: string,
  { site, device, siteName, letter }: Identity & { siteName?: string; letter?: string },
): void {
  const values = { siteId: site, device, ...(siteName && { siteName }), ...(letter && { letter }) };
  for (const [key, value] of Object.entries(values))
    db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, value);
  setMark(db, 'former', JSON.stringify([...formerDevices(db), former]));
  setMark(db, 'unsent', null);
  setMark(db, 'answered', '0');
  // Some of what was taken out may have arrived after all, and was not sent back as long as it was this device's own.
  setMark(db, 'cursor', null);
  db.run('DELETE FROM answeredChanges');
}
