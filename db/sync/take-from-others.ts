import { nobody } from '../../shared/contract/admit.ts';
import type { BookPort, Page } from '../../shared/sync/ports.ts';
import { folderOf } from '../blobs/blobs.ts';
import type { Book } from '../store/book.ts';
import { arrivalsOf } from './arrivals.ts';
import { expectBlob } from './blob-queue.ts';
import { removeDoomedFiles } from './doomed-files.ts';
import { identityOf } from './queue.ts';

/** Takes a page of the stream, notes which files are still to come with it, and tells the windows who changed what. @param now UTC ms */
export async function takeFromOthers(book: Book, port: BookPort, page: Page, now: number): Promise<'taken' | 'fork'> {
  const device = identityOf(book).place?.device ?? '';
  const foreign = page.served.filter(({ change }) => change.device !== device);
  if (foreign.some(({ change }) => change.register === 'attachments' || change.register === 'signatures')) {
    const folder = folderOf(book);
    await book.act(nobody, now, (act) => {
      for (const { change } of foreign) expectBlob(act.db, folder, change.register, change.fields);
    });
  }
  const taken = await port.take(page, now);
  removeDoomedFiles(book);
  const changes = taken === 'taken' ? arrivalsOf(book.db, page, device) : [];
  if (changes.length > 0) book.emit('arrived', { changes });
  return taken;
}
