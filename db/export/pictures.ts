import { hash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedFile } from '../../shared/export/manifest.ts';
import type { Database } from '../store/database.ts';
import { flushFile } from '../store/durable.ts';
import { ofUnits } from './of-units.ts';
import type { Bounds } from './pages.ts';

/** The files behind photos, signatures and slips of a period, by their hash. */
const pictures = (of: string) => `SELECT t.hash, t.type FROM attachments t
    WHERE t.at >= @from AND t.at < @until AND ${of}
  UNION SELECT t.imageHash, 'png' FROM signatures t
    WHERE t.imageHash IS NOT NULL AND t.signedAt >= @from AND t.signedAt < @until AND ${of}
  ORDER BY 1`;
const endings: Record<string, string> = { png: 'png', jpeg: 'jpg', webp: 'webp' };

/**
 * Copies the pictures of a period into the export; one that is gone or is not what was kept is left out and named.
 */
export function copyPictures(
  db: Database,
  { dir, folder, name }: { dir: string; folder: string; name: string },
  bounds: Bounds,
): { listed: ListedFile[]; missing: string[] } {
  const listed: ListedFile[] = [];
  const missing: string[] = [];
  const named = db.raw.prepare(pictures(bounds.units === null ? 'true' : (ofUnits('attachments') ?? 'false')));
  for (const { hash: kept, type } of named.all(bounds) as { hash: string; type: string }[]) {
    const file = `${kept}.${endings[type] ?? type}`;
    const source = join(dir, 'blobs', file);
    const bytes = existsSync(source) ? readFileSync(source) : null;
    if (bytes === null || hash('sha256', bytes, 'hex') !== kept) {
      missing.push(file);
      continue;
    }
    mkdirSync(join(folder, name), { recursive: true });
    copyFileSync(source, join(folder, name, file));
    flushFile(join(folder, name, file));
    listed.push({ path: `${name}/${file}`, bytes: bytes.length, sha256: kept, register: null, rows: null });
  }
  return { listed, missing };
}
