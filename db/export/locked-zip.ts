import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DeskError } from '../../shared/errors.ts';
import { type Manifest, manifestFile, signatureFile } from '../../shared/export/manifest.ts';

/** What is packed already: a workbook, a photo, a PDF. */
const packed = /\.(xlsx|jpg|png|webp|pdf)$/;
/** AES with 256 bits, as WinZip, 7-Zip and WinRAR know it. */
const aes256 = 3;

interface Locking {
  /** Of the folder within the file. */
  name: string;
  manifest: Manifest;
  passphrase: string;
}

/**
 * Puts a finished export into one file that only the passphrase opens, and reads all of it back with that.
 * @param told 0…1. @returns its size
 * @throws DeskError `exportUnread`
 */
export async function writeLockedZip(
  { from, to }: { from: string; to: string },
  { name, manifest, passphrase }: Locking,
  told: (done: number) => void,
): Promise<number> {
  const zip = await import('@zip.js/zip.js');
  zip.configure({ useWebWorkers: false, chunkSize: 256 * 1024 });
  const names = [...manifest.files.map(({ path }) => path), manifestFile, signatureFile];
  const total = names.reduce((sum, file) => sum + statSync(join(from, file)).size, 0);
  let done = 0;
  const counted = (bytes: number) => {
    done += bytes;
    told(done / total / 2);
  };
  const out = openSync(to, 'wx');
  try {
    const writer = new zip.ZipWriter(into(out), { password: passphrase, encryptionStrength: aes256, keepOrder: true });
    for (const file of names) {
      const options = { level: packed.test(file) ? 0 : 1, lastModDate: new Date(manifest.madeAt) };
      await writer.add(`${name}/${file}`, bytesOf(join(from, file), counted), options);
    }
    await writer.close();
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
  await readBack(zip, to, { name, manifest, passphrase }, counted);
  return statSync(to).size;
}

function into(file: number): WritableStream<Uint8Array> {
  return new WritableStream({
    write(chunk) {
      for (let done = 0; done < chunk.length; ) done += writeSync(file, chunk, done);
    },
  });
}

function bytesOf(file: string, took: (bytes: number) => void): ReadableStream<Uint8Array> {
  const stream = createReadStream(file, { highWaterMark: 256 * 1024 });
  stream.on('data', (chunk) => took(chunk.length));
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

async function readBack(
  zip: typeof import('@zip.js/zip.js'),
  file: string,
  { name, manifest, passphrase }: Locking,
  took: (bytes: number) => void,
): Promise<void> {
  const open = openSync(file, 'r');
  class FileReader extends zip.Reader<number> {
    override async init(): Promise<void> {
      this.size = statSync(file).size;
    }

    override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(open, bytes, 0, length, index));
    }
  }
  const reader = new zip.ZipReader(new FileReader(open), { password: passphrase });
  try {
    const found = new Map((await reader.getEntries()).map((entry) => [entry.filename, entry]));
    for (const { path, sha256 } of manifest.files) {
      const entry = found.get(`${name}/${path}`);
      const hash = createHash('sha256');
      if (!entry || entry.directory) throw new DeskError('exportUnread', { params: { file: path } });
      await entry.getData(
        new WritableStream<Uint8Array>({
          write(chunk) {
            hash.update(chunk);
            took(chunk.length);
          },
        }),
      );
      if (hash.digest('hex') !== sha256) throw new DeskError('exportUnread', { params: { file: path } });
    }
  } finally {
    await reader.close();
    closeSync(open);
  }
}
