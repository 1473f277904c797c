import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jpeg, png, webp } from '../../tests/fixtures/pictures.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { keepBlob, readBlob } from './blobs.ts';
import { pictureOf } from './picture.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const refused = (code: string) =>
  expect.objectContaining({ data: { code: 'invalid', faults: [{ field: 'bytes', code }] } });

test('a file is kept once under its hash, and what is read back is what was kept', () => {
  const dir = tempDir();
  const bytes = png();
  const blob = keepBlob(dir, bytes, 'png');
  expect(blob).toEqual({ hash: sha256(bytes), type: 'png' });
  keepBlob(dir, bytes, 'png');
  expect(readdirSync(join(dir, 'blobs'))).toEqual([`${blob.hash}.png`]);
  expect(readBlob(dir, blob).equals(bytes)).toBe(true);
});

test('a damaged file is refused, and the same picture given again mends it', () => {
  const dir = tempDir();
  const bytes = png();
  const blob = keepBlob(dir, bytes, 'png');
  const file = join(dir, 'blobs', `${blob.hash}.png`);
  writeFileSync(file, bytes.subarray(0, 20));
  expect(() => readBlob(dir, blob)).toThrow(expect.objectContaining({ code: 'fileUnreadable' }));
  keepBlob(dir, bytes, 'png');
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('what a crash left half written is written anew', () => {
  const dir = tempDir();
  const bytes = png();
  mkdirSync(join(dir, 'blobs'));
  writeFileSync(join(dir, 'blobs', `${sha256(bytes)}.png.part`), bytes.subarray(0, 7));
  expect(() => readBlob(dir, { hash: sha256(bytes), type: 'png' })).toThrow();
  expect(readBlob(dir, keepBlob(dir, bytes, 'png')).equals(bytes)).toBe(true);
  expect(readdirSync(join(dir, 'blobs'))).toHaveLength(1);
});

describe('what a picture is, is read from its bytes', () => {
  test('png, jpeg and webp with their size; a photo taken sideways has its sides turned', () => {
    expect(pictureOf(png(300, 200), 'bytes')).toMatchObject({ type: 'png', width: 300, height: 200 });
    expect(pictureOf(jpeg(640, 480), 'bytes')).toMatchObject({ type: 'jpeg', width: 640, height: 480 });
    expect(pictureOf(jpeg(640, 480, true), 'bytes')).toMatchObject({ type: 'jpeg', width: 480, height: 640 });
    expect(pictureOf(webp, 'bytes')).toMatchObject({ type: 'webp', width: 1, height: 1 });
  });

  test('anything else, a file cut off and one with too many pixels are refused', () => {
    const gif = Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1');
    for (const bytes of [gif, new Uint8Array(), Buffer.from('<svg/>'), png().subarray(0, 50), webp.subarray(0, 30)]) {
      expect(() => pictureOf(bytes, 'bytes')).toThrow(refused('format'));
    }
    expect(() => pictureOf(jpeg().subarray(0, -2), 'bytes')).toThrow(refused('format'));
    expect(() => pictureOf(png(2001, 10), 'bytes')).toThrow(refused('range'));
  });
});
