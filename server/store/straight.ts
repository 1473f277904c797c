import { type Change, firstPrevHash } from '../../shared/sync/change.ts';
import { limits } from '../../shared/sync/limits.ts';
import type { Seed } from '../../shared/sync/salts.ts';
import { arrayNames, arrayParams, arrayValues, toArrays } from './change-rows.ts';
import type { Sql } from './sql.ts';

/** A device's batch that goes straight on where its chain ends, as nearly all do: nothing of it is to be judged by what the server holds. */
export interface Straight {
  device: string;
  tokenHash: string;
  changes: readonly [Change, ...Change[]];
  seeds: readonly Seed[];
}

/**
 * @param changes whose hashes were computed, so that each is what its hash says and the chain holds in itself
 * @returns the batch, or null when it must be judged change by change
 */
export function straightOf(
  { changes, seeds }: { changes: readonly Change[]; seeds: readonly Seed[] },
  { site, device, tokenHash }: { site: string; device: string; tokenHash: string },
  now: number,
): Straight | null {
  const [first, ...rest] = changes;
  if (!first) return null;
  const latest = (now + limits.clockAhead).toString(16).padStart(12, '0');
  const isStraight = changes.every(
    (c, i) =>
      c.site === site &&
      c.device === device &&
      c.n === first.n + i &&
      (i === 0 || c.prevHash === changes[i - 1]?.hash) &&
      c.kind !== 'destroy' &&
      c.salt !== '' &&
      c.stamp.slice(0, 12) <= latest &&
      /^[a-z][A-Za-z0-9]{0,63}$/.test(c.register),
  );
  const isFirst = first.n > 1 || first.prevHash === firstPrevHash;
  return isStraight && isFirst ? { device, tokenHash, changes: [first, ...rest], seeds } : null;
}

/**
 * One statement, which is a transaction by itself. Numbers are given under the lock of the site's row, in the order of commits. Whose
 * token is no longer good, or whose chain ends elsewhere, is not moved. Of what is destroyed nothing may come back; what was destroyed
 * while this waited for the lock its snapshot does not know of: then nobody is moved either.
 */
const take = `WITH s AS (SELECT epoch, head, destroys FROM sites WHERE site = $1 FOR UPDATE),
  offered AS (SELECT * FROM unnest($3::text[], $4::text[], $5::text[]::bigint[], $6::text[], $7::text[]::bigint[], $8::text[])
    WITH ORDINALITY AS o (device, token_hash, after_n, after_hash, n, hash, batch)),
  moved AS (UPDATE devices d SET n = o.n, hash = o.hash, seen_at = $2 FROM offered o, s
    WHERE d.site = $1 AND d.device = o.device AND d.token_hash = o.token_hash AND d.revoked_at IS NULL
      AND d.n = o.after_n AND d.hash = o.after_hash AND s.destroys = (SELECT destroys FROM sites WHERE site = $1)
      AND NOT EXISTS (SELECT 1 FROM destroyed x WHERE x.site = $1 AND x.id = ANY($10::text::text[]))
      AND NOT EXISTS (SELECT 1 FROM closed x WHERE x.site = $1 AND x.record = ANY($14::text::text[]))
    RETURNING d.device, o.batch),
  fresh AS (SELECT m.device, c.*, row_number() OVER (ORDER BY c.place) AS nth
    FROM unnest($9::text::bigint[], ${arrayParams(10)}) WITH ORDINALITY AS c (batch, ${arrayNames}, place) JOIN moved m USING (batch)),
  kept AS (INSERT INTO changes (site, seq, device, aside, ${arrayNames})
    SELECT $1, s.head + c.nth, c.device, false, ${arrayValues} FROM fresh c, s),
  seeded AS (INSERT INTO salt_seeds (site, device, stretch, seed)
    SELECT $1, device, stretch, seed FROM unnest($25::text[], $26::text[]::bigint[], $27::text[]) AS t (device, stretch, seed) JOIN moved USING (device)
    ON CONFLICT DO NOTHING),
  placed AS (UPDATE sites SET head = head + (SELECT count(*) FROM fresh) WHERE site = $1 AND EXISTS (SELECT 1 FROM moved))
  SELECT s.epoch, s.head, array(SELECT device FROM moved) AS devices FROM s`;

export interface Moved {
  epoch: string;
  /** The site's last number afterwards. */
  head: number;
  /** Number in the site's order of each device's first change; none for a device that was not moved. */
  first: ReadonlyMap<string, number>;
}

/** Takes what several devices of a site have sent: each of them whole or not at all. @param now UTC ms */
export async function takeStraight(
  sql: Sql,
  site: string,
  batches: readonly Straight[],
  now: number,
): Promise<Moved | null> {
  const of = (what: (batch: Straight) => string | number) => batches.map((batch) => String(what(batch)));
  const seeds = batches.flatMap((batch) => batch.seeds);
  const last = ({ changes }: Straight) => changes.at(-1) ?? changes[0];
  const [row] = await sql.query<{ epoch: string; head: number; devices: string[] }>(take, [
    site,
    now,
    of(({ device }) => device),
    of(({ tokenHash }) => tokenHash),
    of(({ changes }) => changes[0].n - 1),
    of(({ changes }) => changes[0].prevHash),
    of((batch) => last(batch).n),
    of((batch) => last(batch).hash),
    `{${batches.flatMap(({ changes }, i) => changes.map(() => i + 1)).join()}}`,
    ...toArrays(batches.flatMap(({ changes }) => changes)),
    seeds.map(({ device }) => device),
    seeds.map(({ stretch }) => String(stretch)),
    seeds.map(({ seed }) => seed),
  ]);
  if (!row) return null;
  const first = new Map<string, number>();
  let head = Number(row.head);
  for (const { device, changes } of batches) {
    if (!row.devices.includes(device)) continue;
    first.set(device, head + 1);
    head += changes.length;
  }
  return { epoch: row.epoch, head, first };
}
