import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CsvRows } from '../../shared/export/csv-rows.ts';
import type { Folder } from '../../shared/export/verify.ts';

const chunkBytes = 1024 * 1024;

/** An export as it lies on a disk. It reads without a pause: for a thread or a command of its own. */
export function nodeFolder(dir: string): Folder {
  return {
    async list() {
      const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
    },
    read: async (path) => readFileSync(join(dir, path)),
    async measure(path, countRows, took) {
      const hash = createHash('sha256');
      const rows = new CsvRows();
      const chunk = Buffer.alloc(chunkBytes);
      let bytes = 0;
      const file = openSync(join(dir, path), 'r');
      try {
        for (let got = readSync(file, chunk); got > 0; got = readSync(file, chunk)) {
          const part = chunk.subarray(0, got);
          hash.update(part);
          if (countRows) rows.take(part);
          bytes += got;
          took(got);
        }
      } finally {
        closeSync(file);
      }
      return { bytes, sha256: hash.digest('hex'), rows: countRows ? rows.rows : null };
    },
  };
}
