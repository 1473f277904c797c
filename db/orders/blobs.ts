import { hash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '../../shared/errors.ts';

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const placeOf = (dir: string, name: string) => join(dir, 'blobs', `${name}.png`);
const hashOf = (bytes: Buffer) => hash('sha256', bytes, 'hex');

/**
 * Keeps a drawing beside the book under its own hash; whole on disk when this returns.
 * @param dir the data folder. @returns its SHA-256, hex. @throws DeskError `invalid` when it is no PNG
 */
export function keepBlob(dir: string, bytes: Buffer): string {
  if (!bytes.subarray(0, pngStart.length).equals(pngStart)) {
    throw new DeskError('invalid', { faults: [{ field: 'signing.image', code: 'format' }] });
  }
  const name = hashOf(bytes);
  const place = placeOf(dir, name);
  if (existsSync(place)) return name;
  mkdirSync(join(dir, 'blobs'), { recursive: true });
  const half = `${place}.part`;
  const file = openSync(half, 'w');
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(half, place);
  return name;
}

/** @throws DeskError `fileUnreadable` when it is gone or not what was signed */
export function readBlob(dir: string, name: string): Buffer {
  const place = placeOf(dir, name);
  const bytes = existsSync(place) ? readFileSync(place) : Buffer.alloc(0);
  if (hashOf(bytes) !== name) throw new DeskError('fileUnreadable');
  return bytes;
}
