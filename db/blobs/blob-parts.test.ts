import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { png } from '../../tests/fixtures/pictures.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { blobPart, hasBlob, keepBlobPart, receivedOf } from './blob-parts.ts';
import { keepBlob, readBlob } from './blobs.ts';

test('a picture comes over in parts, goes on where it broke off, and is whole or not there at all', () => {
  const [there, here] = [tempDir(), tempDir()];
  const blob = keepBlob(there, png(60, 40), 'png');
  const first = blobPart(there, blob.hash, 0);
  const size = first?.size ?? 0;
  const bytes = first?.bytes ?? new Uint8Array();
  expect(bytes.length).toBe(size);
  expect(keepBlobPart(here, blob, { at: 0, size, bytes: bytes.subarray(0, 20) })).toBe('more');
  expect([receivedOf(here, blob.hash), hasBlob(here, blob.hash)]).toEqual([20, false]);
  expect(keepBlobPart(here, blob, { at: 20, size, bytes: bytes.subarray(20) })).toBe('whole');
  expect(readBlob(here, blob).equals(Buffer.from(bytes))).toBe(true);
  expect(blobPart(here, blob.hash, size)?.bytes.length).toBe(0);
});

test('what does not match its name or does not fit is thrown away, to be fetched anew', () => {
  const [there, here] = [tempDir(), tempDir()];
  const blob = keepBlob(there, png(60, 40), 'png');
  const whole = blobPart(there, blob.hash, 0)?.bytes ?? new Uint8Array();
  const wrong = whole.map((byte, i) => (i === 30 ? byte ^ 1 : byte));
  expect(keepBlobPart(here, blob, { at: 0, size: whole.length, bytes: wrong })).toBe('broken');
  expect(keepBlobPart(here, blob, { at: 0, size: whole.length, bytes: whole.subarray(0, 20) })).toBe('more');
  expect(keepBlobPart(here, blob, { at: 10, size: whole.length, bytes: whole.subarray(10) })).toBe('broken');
  expect(receivedOf(here, blob.hash)).toBe(0);
  expect(readdirSync(join(here, 'blobs'))).toEqual([]);
});
