import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readBlob } from '../../db/blobs/blobs.ts';
import { bookFile } from '../../db/site/backups.ts';
import { Database } from '../../db/store/database.ts';
import { pictureTypes } from '../../shared/registers/attachments.ts';

/** What the desk said it had saved: where it must stand, and as what. */
const acknowledged = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('site'), id: z.string(), words: z.string() }),
  z.object({ kind: z.literal('case'), id: z.string(), words: z.string() }),
  z.object({ kind: z.literal('call'), id: z.string(), words: z.string() }),
  z.object({ kind: z.literal('note'), id: z.string(), words: z.string() }),
  z.object({ kind: z.literal('picture'), id: z.string(), words: z.string() }),
]);
export type Acknowledged = z.infer<typeof acknowledged>;

/** @param text lines as the busy desk wrote them; the last may be cut short */
export function readAcknowledged(text: string): Acknowledged[] {
  const lines = text.split('\n');
  return lines.slice(0, -1).map((line) => acknowledged.parse(JSON.parse(line)));
}

/** @returns what is not in the book of a folder as it was acknowledged */
export function missingFrom(dir: string, all: readonly Acknowledged[]): Acknowledged[] {
  if (all.length === 0) return [];
  if (!existsSync(bookFile(dir))) return [...all];
  const db = new Database(bookFile(dir), { readonly: true });
  try {
    return all.filter((one) => !stands(db, dir, one));
  } finally {
    db.close();
  }
}

const places = {
  site: 'SELECT name AS words FROM staff WHERE id = ?',
  case: 'SELECT content AS words FROM cases WHERE id = ?',
  call: 'SELECT gist AS words FROM calls WHERE id = ?',
} as const;

function stands(db: Database, dir: string, { kind, id, words }: Acknowledged): boolean {
  if (kind === 'note') {
    const said = db.row<{ n: number }>(
      "SELECT count(*) AS n FROM entries WHERE record = ? AND json_extract(data, '$.text') = ?",
      id,
      words,
    );
    return said?.n === 1;
  }
  if (kind === 'picture') {
    const row = db.row<{ hash: string; type: string }>('SELECT hash, type FROM attachments WHERE id = ?', id);
    const type = pictureTypes.find((known) => known === row?.type);
    return row?.hash === words && type !== undefined && isReadable(dir, words, type);
  }
  return db.row<{ words: string }>(places[kind], id)?.words === words;
}

function isReadable(dir: string, hash: string, type: (typeof pictureTypes)[number]): boolean {
  try {
    return readBlob(dir, { hash, type }).byteLength > 0;
  } catch {
    return false;
  }
}

/** @returns the lines of a file; none when there is no file yet */
export const acknowledgedIn = (file: string): Acknowledged[] =>
  existsSync(file) ? readAcknowledged(readFileSync(file, 'utf8')) : [];
