import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../shared/sync/change.ts';
import { erasedFiles } from '../../shared/sync/erase.ts';
import { blobsOf, folderOf } from '../blobs/blobs.ts';
import type { Book } from '../store/book.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';

/** Notes the files that go with a record; they are removed once this is committed, because a file cannot be rolled back. */
export function doomFiles(db: WriteDb, change: Pick<Change, 'kind' | 'fields'>): void {
  for (const hash of erasedFiles(change)) db.run('INSERT OR IGNORE INTO doomedFiles (hash) VALUES (?)', hash);
}

/** @returns true while a photo or a signature of the book points at a file. @param but the row that is about to go */
export function isFileNeeded(db: ReadDb, hash: string, but = ''): boolean {
  return (
    db.row('SELECT 1 FROM attachments WHERE hash = ? AND id <> ?', hash, but) !== undefined ||
    db.row('SELECT 1 FROM signatures WHERE imageHash = ? AND id <> ?', hash, but) !== undefined
  );
}

/**
 * Removes the files of destroyed records, photos that are half here among them. One that another record needs stays, and goes to
 * the server again, which has forgotten it.
 */
export function removeDoomedFiles(book: Book): void {
  const doomed = book.db.rows<{ hash: string }>('SELECT hash FROM doomedFiles').map(({ hash }) => hash);
  if (doomed.length === 0) return;
  const folder = blobsOf(folderOf(book));
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const hash of doomed) {
    const isNeeded = isFileNeeded(book.db, hash);
    if (!isNeeded) for (const name of names) if (name.startsWith(hash)) rmSync(join(folder, name), { force: true });
    book.bulk(() => {
      if (isNeeded) book.db.run('UPDATE blobPlaces SET isThere = 0 WHERE hash = ?', hash);
      else book.db.run('DELETE FROM blobPlaces WHERE hash = ?', hash);
      book.db.run('DELETE FROM doomedFiles WHERE hash = ?', hash);
    });
  }
}
