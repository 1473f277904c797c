import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { CsvRows } from '../../shared/export/csv-rows.ts';
import type { Folder } from '../../shared/export/verify.ts';

const chunkBytes = 4 * 1024 * 1024;

/** Files by their path within what was dropped or chosen. */
export type Chosen = ReadonlyMap<string, File>;

/** @returns the export's own folder in what was chosen: itself, or the one folder in it that holds a manifest */
export function exportIn(chosen: Chosen): Chosen {
  const roots = [...chosen.keys()]
    .filter((path) => /(^|\/)manifest\.(json|sig)$/.test(path))
    .map((path) => path.slice(0, path.lastIndexOf('/') + 1))
    .sort((a, b) => a.length - b.length);
  const [root = ''] = roots;
  return new Map(
    [...chosen].filter(([path]) => path.startsWith(root)).map(([path, file]) => [path.slice(root.length), file]),
  );
}

/** An export as a browser holds it. */
export function browserFolder(chosen: Chosen): Folder {
  const fileAt = (path: string): File => chosen.get(path) ?? new File([], path);
  return {
    list: async () => [...chosen.keys()].sort(),
    read: async (path) => new Uint8Array(await fileAt(path).arrayBuffer()),
    async measure(path, countRows, took) {
      const file = fileAt(path);
      const hash = sha256.create();
      const rows = new CsvRows();
      for (let at = 0; at < file.size; at += chunkBytes) {
        const part = new Uint8Array(await file.slice(at, at + chunkBytes).arrayBuffer());
        hash.update(part);
        if (countRows) rows.take(part);
        took(part.length);
      }
      return { bytes: file.size, sha256: bytesToHex(hash.digest()), rows: countRows ? rows.rows : null };
    },
  };
}
