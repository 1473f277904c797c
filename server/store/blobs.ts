import { createHash } from 'node:crypto';
import { limits } from '../../shared/sync/limits.ts';
import { Refused } from './refused.ts';
import type { Sql, Store } from './sql.ts';

export interface BlobPlace {
  size: number;
  received: number;
  whole: boolean;
}

/** @returns how far a photo or signature has come; null when nothing of it has. */
export async function blobPlace(sql: Sql, site: string, sha256: string): Promise<BlobPlace | null> {
  const [row] = await sql.query<BlobPlace>('SELECT size, received, whole FROM blobs WHERE site = $1 AND sha256 = $2', [
    site,
    sha256,
  ]);
  return row ? { size: Number(row.size), received: Number(row.received), whole: row.whole } : null;
}

/**
 * Adds the next part. The last one verifies the whole; what does not match its name is thrown away.
 * @param at where the part begins. @throws Refused `tooLarge`, `wrongPlace` (with `received`, to go on from), `hashMismatch`
 */
export async function putPart(
  store: Store,
  site: string,
  sha256: string,
  { at, size, bytes }: { at: number; size: number; bytes: Uint8Array },
): Promise<BlobPlace> {
  if (size > limits.bytesPerBlob) throw new Refused('tooLarge');
  const outcome = await store.transaction(async (sql) => {
    await sql.query(
      'INSERT INTO blobs (site, sha256, size, received, whole) VALUES ($1,$2,$3,0,false) ON CONFLICT DO NOTHING',
      [site, sha256, size],
    );
    const [row] = await sql.query<BlobPlace>(
      'SELECT size, received, whole FROM blobs WHERE site = $1 AND sha256 = $2 FOR UPDATE',
      [site, sha256],
    );
    if (!row) throw new Refused('notFound');
    const place = { size: Number(row.size), received: Number(row.received), whole: row.whole };
    if (place.whole) return place;
    if (at !== place.received || size !== place.size || at + bytes.length > size)
      throw new Refused('wrongPlace', { received: place.received });
    await sql.query('INSERT INTO blob_parts (site, sha256, at, bytes) VALUES ($1,$2,$3,$4)', [site, sha256, at, bytes]);
    const received = at + bytes.length;
    const isAll = received === size;
    const isTrue = !isAll || (await hashOf(sql, site, sha256)) === sha256;
    if (!isTrue) {
      await sql.query('DELETE FROM blob_parts WHERE site = $1 AND sha256 = $2', [site, sha256]);
      await sql.query('DELETE FROM blobs WHERE site = $1 AND sha256 = $2', [site, sha256]);
      return null;
    }
    await sql.query('UPDATE blobs SET received = $3, whole = $4 WHERE site = $1 AND sha256 = $2', [
      site,
      sha256,
      received,
      isAll,
    ]);
    return { size, received, whole: isAll };
  });
  if (outcome === null) throw new Refused('hashMismatch');
  return outcome;
}

async function hashOf(sql: Sql, site: string, sha256: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of parts(sql, site, sha256, 0)) hash.update(part);
  return hash.digest('hex');
}

/** The content part by part, from a byte on. */
export async function* parts(sql: Sql, site: string, sha256: string, from: number): AsyncGenerator<Uint8Array> {
  for (let at = from; ; ) {
    const [row] = await sql.query<{ at: number; bytes: Uint8Array }>(
      'SELECT at, bytes FROM blob_parts WHERE site = $1 AND sha256 = $2 AND at <= $3 ORDER BY at DESC LIMIT 1',
      [site, sha256, at],
    );
    const part = row?.bytes.subarray(at - Number(row.at));
    if (!part || part.length === 0) return;
    yield part;
    at += part.length;
  }
}
