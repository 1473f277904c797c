import type { Book } from '../store/book.ts';
import { enrolAnew } from './enrol-anew.ts';
import { unsentDevices } from './marks.ts';

/** What the server answers to a pairing code. */
export interface Enrolled {
  site: string;
  siteName: string;
  /** The id the desk enrolled with: its own, or a new one after a fork or a revocation. */
  device: string;
  letter: string;
}

/**
 * Makes the desk one of the site's. Where the site has taken over the desk's own id its changes go up as they are; else everything
 * without an answer is said anew under the site and the device. Nothing of the desk's data is given up either way.
 * @param now UTC ms
 */
export function joinSite(book: Book, { site, siteName, device, letter }: Enrolled, now: number): void {
  const meta = new Map(
    book.db.rows<{ key: string; value: string }>('SELECT key, value FROM meta').map((m) => [m.key, m.value]),
  );
  if (meta.get('siteId') !== site || meta.get('device') !== device || unsentDevices(book.db).length > 0) {
    enrolAnew(book, { site, device, siteName, letter }, now);
    return;
  }
  book.bulk(() => {
    for (const [key, value] of Object.entries({ siteName, letter })) {
      book.db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, value);
    }
  });
  book.reload();
}
