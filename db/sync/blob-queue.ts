import { DeskError } from '../../shared/errors.ts';
import type { Fields } from '../../shared/sync/change.ts';
import { blobPart, hasBlob, keepBlobPart, receivedOf } from '../blobs/blob-parts.ts';
import { folderOf } from '../blobs/blobs.ts';
import type { Book } from '../store/book.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';
import type { Read, Task, Write } from '../store/handler.ts';

/** As many as are looked at in one go. */
const atOnce = 200;

/** Files that lie here and that the server is not known to have. */
export function unsentBlobs(db: ReadDb): string[] {
  const sql = `SELECT hash FROM blobPlaces INDEXED BY blobsUnsent WHERE isHere = 1 AND isThere = 0 LIMIT ${atOnce}`;
  return db.rows<{ hash: string }>(sql).map(({ hash }) => hash);
}

/** Files that rows of another desk point at and that are not here yet. */
export function missingBlobs(db: ReadDb): string[] {
  const sql = `SELECT hash FROM blobPlaces INDEXED BY blobsMissing WHERE isHere = 0 LIMIT ${atOnce}`;
  return db.rows<{ hash: string }>(sql).map(({ hash }) => hash);
}

export const listBlobs: Read<'sync.blobs'> = ({ db }) => ({ toSend: unsentBlobs(db), toFetch: missingBlobs(db) });

/** To be called before the row is written that points at it: rows of this very desk count as having their file. */
export function expectBlob(db: WriteDb, folder: string, register: string, fields: Fields): void {
  const name = register === 'attachments' ? fields.hash : register === 'signatures' ? fields.imageHash : null;
  if (typeof name !== 'string' || hasBlob(folder, name)) return;
  db.run('INSERT OR IGNORE INTO blobPlaces (hash, isHere, isThere) VALUES (?, 0, 0)', name);
}

/** @throws DeskError `pictureComing` for a file that is still on its way from another desk: it is not lost, and not broken */
export function refuseComing(db: ReadDb, hash: string): void {
  if (db.row('SELECT 1 FROM blobPlaces WHERE hash = ? AND isHere = 0', hash)) throw new DeskError('pictureComing');
}

/** Another server may have none of them. */
export function forgetSentBlobs(db: WriteDb): void {
  db.run('UPDATE blobPlaces SET isThere = 0 WHERE isHere = 1');
}

export const noteBlobSent: Write<'sync.blobSent'> = ({ db }, { hash }) => {
  db.run('UPDATE blobPlaces SET isThere = 1 WHERE hash = ?', hash);
  return null;
};

export const readBlobPart: Task<'sync.blobPart'> = {
  async task(book, { hash, at }) {
    return blobPart(folderOf(book), hash, at);
  },
};

export const readBlobReceived: Task<'sync.blobReceived'> = {
  async task(book, { hash }) {
    return receivedOf(folderOf(book), hash);
  },
};

/** What is whole is shown at once: whoever waits for a picture asks again. */
export const keepPart: Task<'sync.keepBlobPart'> = {
  async task(book, { hash, at, size, bytes }) {
    const kept = keepBlobPart(folderOf(book), { hash, type: typeOfBlob(book, hash) }, { at, size, bytes });
    if (kept !== 'whole') return kept === 'more';
    book.bulk(() => {
      book.db.run('UPDATE blobPlaces SET isHere = 1, isThere = 1 WHERE hash = ?', hash);
    });
    book.emit('changed', { registers: ['attachments', 'signatures', 'sync'], ids: [] });
    return true;
  },
};

function typeOfBlob({ db }: Book, hash: string): 'png' | 'jpeg' | 'webp' {
  return db.row<{ type: 'png' | 'jpeg' | 'webp' }>('SELECT type FROM attachments WHERE hash = ?', hash)?.type ?? 'png';
}
