import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { joinedCrc, packPiece, ZipFile } from './zip-file.ts';

function zipOf(files: Record<string, readonly Uint8Array[]>): Buffer {
  const written: Uint8Array[] = [];
  const zip = new ZipFile((bytes) => written.push(bytes));
  for (const [name, pieces] of Object.entries(files)) {
    zip.begin(name);
    for (const piece of pieces) zip.add(packPiece(piece));
  }
  zip.close();
  return Buffer.concat(written);
}

/** As an independent reader unpacks it, with its checks. */
async function unpacked(zip: Buffer): Promise<Record<string, Buffer>> {
  const archive = await yauzl.fromBufferPromise(zip);
  const found: Record<string, Buffer> = {};
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    found[entry.fileName] = Buffer.concat(chunks);
    expect(crc32(found[entry.fileName] ?? '')).toBe(entry.crc32);
  }
  return found;
}

test('pieces packed apart are one file, whatever is in them', async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(pieces, pieces, async (one, other) => {
      const found = await unpacked(zipOf({ 'xl/一.xml': one, b: other }));
      expect(found).toEqual({ 'xl/一.xml': Buffer.concat(one), b: Buffer.concat(other) });
    }),
    { numRuns: 60 },
  );
});

test('the check of two pieces is that of both', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ minLength: 1, maxLength: 70_000 }), (a, b) => {
      expect(joinedCrc(crc32(a), crc32(b), b.length)).toBe(crc32(b, crc32(a)));
    }),
  );
});

test.runIf(process.platform === 'linux')('unzip finds no fault in it', ({ skip }) => {
  const file = join(tempDir(), 'a.zip');
  writeFileSync(file, zipOf({ 'a.txt': [Buffer.from('一'.repeat(9000)), Buffer.from('二')], empty: [] }));
  try {
    execFileSync('python3', ['-m', 'zipfile', '-t', file]);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') skip('there is no python3 here');
    throw error;
  }
});
