import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { pictureTypes } from '../../shared/registers/attachments.ts';
import { limits } from '../../shared/sync/limits.ts';
import { type Blob, blobsOf, keepBlob, placeOf } from './blobs.ts';

/** What has come so far of a file that is on its way from another desk. */
const incomingOf = (dir: string, name: string) => `${blobsOf(dir)}/${name}.incoming`;

/** @returns the path under which a file lies here, whatever its type; undefined when it does not */
function wherever(dir: string, name: string): string | undefined {
  return pictureTypes.map((type) => placeOf(dir, { hash: name, type })).find((place) => existsSync(place));
}

export function hasBlob(dir: string, name: string): boolean {
  return wherever(dir, name) !== undefined;
}

/** @returns the file's size in bytes and one part of it; null when it is not here */
export function blobPart(dir: string, name: string, at: number): { size: number; bytes: Uint8Array } | null {
  const place = wherever(dir, name);
  if (place === undefined) return null;
  const file = openSync(place, 'r');
  try {
    const { size } = statSync(place);
    const bytes = new Uint8Array(Math.min(limits.bytesPerBlobPart, Math.max(0, size - at)));
    return { size, bytes: bytes.subarray(0, readSync(file, bytes, 0, bytes.length, at)) };
  } finally {
    closeSync(file);
  }
}

export function receivedOf(dir: string, name: string): number {
  return statSync(incomingOf(dir, name), { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Adds the next part of a file that comes in; the last one puts it in its place.
 * @returns `broken`: what has come is not what its name says, or the part does not fit; it is thrown away, to be fetched anew
 */
export function keepBlobPart(
  dir: string,
  blob: Blob,
  { at, size, bytes }: { at: number; size: number; bytes: Uint8Array },
): 'more' | 'whole' | 'broken' {
  const incoming = incomingOf(dir, blob.hash);
  mkdirSync(blobsOf(dir), { recursive: true });
  const fits = at === receivedOf(dir, blob.hash) && at + bytes.length <= size && size <= limits.bytesPerBlob;
  if (fits) append(incoming, bytes);
  if (fits && at + bytes.length < size) return 'more';
  const whole = fits ? readFileSync(incoming) : null;
  const isTrue = whole !== null && hash('sha256', whole, 'hex') === blob.hash;
  if (isTrue) keepBlob(dir, whole, blob.type);
  rmSync(incoming, { force: true });
  return isTrue ? 'whole' : 'broken';
}

function append(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'a');
  try {
    for (let done = 0; done < bytes.byteLength; ) done += writeSync(file, bytes, done);
  } finally {
    closeSync(file);
  }
}
