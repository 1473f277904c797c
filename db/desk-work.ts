import { planForgotten } from './follow-ups/catch-up.ts';
import { renewOlderDeadlines } from './now/renew-deadlines.ts';
import type { Book } from './store/book.ts';
import { removeDoomedFiles } from './sync/doomed-files.ts';
import { tryHeldAfterStart } from './sync/held.ts';

export { doAside } from './backups/aside.ts';
export { BackupKeeper } from './backups/backup-keeper.ts';
export { backupsAt } from './backups/places.ts';
export { putInPlace } from './backups/put-in-place.ts';
export { dispatch } from './dispatch.ts';
export { ChainWatch } from './history/chain-watch.ts';
export { IdleIndexer } from './search/indexer.ts';

/** What an older book did not plan, and what its deadlines are by the present rules; the next start goes on where it was cut off. */
export async function catchUp(book: Book, now: number): Promise<void> {
  try {
    await planForgotten(book, now);
    await renewOlderDeadlines(book, now);
    await tryHeldAfterStart(book, now);
    removeDoomedFiles(book);
  } catch (error) {
    if (!book.closed) throw error;
  }
}
