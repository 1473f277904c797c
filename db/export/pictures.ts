import { hash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedFile } from '../../shared/export/manifest.ts';
import type { ReadDb } from '../store/database.ts';
import { flush } from './written.ts';

/** The files behind photos, signatures and slips of a period, by their hash. */
const pictures = `SELECT hash, type FROM attachments WHERE at >= ? AND at < ?
  UNION SELECT imageHash, 'png' FROM signatures WHERE imageHash IS NOT NULL AND signedAt >= ? AND signedAt < ?
  ORDER BY 1`;
const endings: Record<string, string> = { png: 'png', jpeg: 'jpg', webp: 'webp' };

/**
 * Copies the pictures of a period into the export; one that is gone or is not what was kept is left out and named.
 * @param from and `until` in UTC ms
 */
export function copyPictures(
  db: ReadDb,
  { dir, folder, name, from, until }: { dir: string; folder: string; name: string; from: number; until: number },
): { listed: ListedFile[]; missing: string[] } {
  const listed: ListedFile[] = [];
  const missing: string[] = [];
  for (const { hash: kept, type } of db.rows<{ hash: string; type: string }>(pictures, from, until, from, until)) {
    const file = `${kept}.${endings[type] ?? type}`;
    const source = join(dir, 'blobs', file);
    const bytes = existsSync(source) ? readFileSync(source) : null;
    if (bytes === null || hash('sha256', bytes, 'hex') !== kept) {
      missing.push(file);
      continue;
    }
    mkdirSync(join(folder, name), { recursive: true });
    copyFileSync(source, join(folder, name, file));
    flush(join(folder, name, file));
    listed.push({ path: `${name}/${file}`, bytes: bytes.length, sha256: kept, register: null, rows: null });
  }
  return { listed, missing };
}
