import { hash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DeskError } from '../../shared/errors.ts';
import type { PictureType } from '../../shared/registers/attachments.ts';
import type { Book } from '../store/book.ts';
import { flushFolder } from '../store/durable.ts';

/** A kept file, as a row points at it. */
export interface Blob {
  /** SHA-256, hex. */
  hash: string;
  type: PictureType;
}

const endings: Record<PictureType, string> = { png: 'png', jpeg: 'jpg', webp: 'webp' };

/** @returns the data folder of a book. */
export const folderOf = (book: Book): string => dirname(book.db.raw.name);

export const blobsOf = (dir: string) => join(dir, 'blobs');
export const placeOf = (dir: string, { hash: name, type }: Blob) => join(blobsOf(dir), `${name}.${endings[type]}`);
const hashOf = (bytes: Uint8Array) => hash('sha256', bytes, 'hex');
const isWhole = (place: string, name: string) => existsSync(place) && hashOf(readFileSync(place)) === name;

/**
 * Keeps a file beside the book under its own hash; whole on disk, name and all, when this returns. Only then may a row point
 * at it: after a crash there may be a file without a row, never a row without its file.
 * @param dir the data folder
 */
export function keepBlob(dir: string, bytes: Uint8Array, type: PictureType): Blob {
  const blob = { hash: hashOf(bytes), type };
  const place = placeOf(dir, blob);
  if (isWhole(place, blob.hash)) return blob;
  mkdirSync(blobsOf(dir), { recursive: true });
  const half = `${place}.part`;
  const file = openSync(half, 'w');
  try {
    for (let done = 0; done < bytes.byteLength; ) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(half, place);
  flushFolder(blobsOf(dir));
  return blob;
}

/** @throws DeskError `fileUnreadable` when it is gone or not what was kept */
export function readBlob(dir: string, blob: Blob): Buffer<ArrayBuffer> {
  const place = placeOf(dir, blob);
  const bytes = existsSync(place) ? readFileSync(place) : Buffer.alloc(0);
  if (hashOf(bytes) !== blob.hash) throw new DeskError('fileUnreadable');
  return bytes;
}
