import { v7 } from 'uuid';
import { firstPrevHash } from '../../shared/sync/change.ts';
import { Refused } from './refused.ts';
import { codeHash, formatToken, isSecret, newCode, newSecret, parseToken, sha256 } from './secrets.ts';
import type { Sql, Store } from './sql.ts';

const codeFor = 15 * 60_000;

export interface Enrolment {
  code: string;
  /** Id that the desk made for itself; its changes carry it. */
  device: string;
  /** The site the desk has data of; null for a desk without. */
  site: string | null;
  letter: string;
  name: string;
}

/** @returns the new site's id. @param now UTC ms */
export async function addSite(store: Sql, name: string, now: number): Promise<string> {
  const site = v7({ msecs: now });
  await store.query('INSERT INTO sites (site, name, epoch, head, made_at) VALUES ($1,$2,$3,0,$4)', [
    site,
    name,
    newSecret().slice(0, 8),
    now,
  ]);
  return site;
}

/** Makes a code with which one desk may join within a quarter of an hour. @throws Refused `notFound` */
export async function pair(store: Sql, site: string, now: number): Promise<string> {
  const [known] = await store.query('SELECT 1 FROM sites WHERE site = $1', [site]);
  if (!known) throw new Refused('notFound');
  const code = newCode();
  await store.query('INSERT INTO pairings (site, code_hash, expires_at) VALUES ($1,$2,$3)', [
    site,
    codeHash(code),
    now + codeFor,
  ]);
  return code;
}

/**
 * A desk joins with its code. A site without any desk takes the id of the first one's data, whose changes can then come as they
 * are; a desk that has another site's data says it anew (`reissues`).
 * @throws Refused `codeUnknown`, `codeUsed`, `codeExpired`, `deviceKnown`
 */
export async function enrol(store: Store, { code, device, site: wanted, letter, name }: Enrolment, now: number) {
  return store.transaction(async (sql) => {
    const site = await useCode(sql, code, now);
    const taken = await sql.query<{ letter: string; device: string }>(
      'SELECT s.site, d.letter, d.device FROM sites s LEFT JOIN devices d USING (site) WHERE s.site = $1 FOR UPDATE OF s',
      [site],
    );
    const devices = taken.filter((row) => row.device !== null);
    if (devices.some((row) => row.device === device)) throw new Refused('deviceKnown');
    const id = wanted !== null && devices.length === 0 ? await takeId(sql, site, wanted) : site;
    const secret = newSecret();
    const free = freeLetter(letter, new Set(devices.map((row) => row.letter)));
    await sql.query(
      `INSERT INTO devices (site, device, letter, name, token_hash, n, hash, enrolled_at, seen_at) VALUES ($1,$2,$3,$4,$5,0,$6,$7,$7)`,
      [id, device, free, name, sha256(secret), firstPrevHash, now],
    );
    const [row] = await sql.query<{ name: string }>('SELECT name FROM sites WHERE site = $1', [id]);
    return { site: id, siteName: row?.name ?? '', letter: free, token: formatToken(id, device, secret), now };
  });
}

/** Whose code it is, without using it: a person looks at the name before the desk joins. @throws Refused as `enrol` */
export async function lookAtCode(store: Store, code: string, now: number): Promise<{ siteName: string }> {
  return store.transaction(async (sql) => {
    const site = await checkCode(sql, codeHash(code), now);
    const [row] = await sql.query<{ name: string }>('SELECT name FROM sites WHERE site = $1', [site]);
    return { siteName: row?.name ?? '' };
  });
}

async function useCode(sql: Sql, code: string, now: number): Promise<string> {
  const hash = codeHash(code);
  const site = await checkCode(sql, hash, now);
  await sql.query('UPDATE pairings SET used_at = $3 WHERE site = $1 AND code_hash = $2', [site, hash, now]);
  return site;
}

async function checkCode(sql: Sql, hash: string, now: number): Promise<string> {
  const [found] = await sql.query<{ site: string; expires_at: number; used_at: number | null }>(
    'SELECT site, expires_at, used_at FROM pairings WHERE code_hash = $1 FOR UPDATE',
    [hash],
  );
  if (!found) throw new Refused('codeUnknown');
  if (found.used_at !== null) throw new Refused('codeUsed');
  if (now >= Number(found.expires_at)) throw new Refused('codeExpired');
  return found.site;
}

async function takeId(sql: Sql, site: string, wanted: string): Promise<string> {
  const [other] = await sql.query('SELECT 1 FROM sites WHERE site = $1 AND site <> $2', [wanted, site]);
  if (other) return site;
  for (const table of ['sites', 'pairings', 'readers']) {
    await sql.query(`UPDATE ${table} SET site = $1 WHERE site = $2`, [wanted, site]);
  }
  return wanted;
}

function freeLetter(wanted: string, taken: ReadonlySet<string>): string {
  const letters = [wanted, ...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
  return letters.find((letter) => /^[A-Z]$/.test(letter) && !taken.has(letter)) ?? `A${taken.size}`;
}

/** A token for head office: it reads, and nothing else. */
export async function addReader(store: Sql, site: string, name: string, now: number): Promise<string> {
  const reader = `read-${v7({ msecs: now })}`;
  const secret = newSecret();
  await store.query('INSERT INTO readers (site, reader, name, token_hash, made_at) VALUES ($1,$2,$3,$4,$5)', [
    site,
    reader,
    name,
    sha256(secret),
    now,
  ]);
  return formatToken(site, reader, secret);
}

export interface DeviceRow {
  site: string;
  device: string;
  letter: string;
  name: string;
  n: number;
  enrolled_at: number;
  seen_at: number;
  revoked_at: number | null;
}

export function listDevices(store: Sql): Promise<DeviceRow[]> {
  return store.query(
    'SELECT site, device, letter, name, n, enrolled_at, seen_at, revoked_at FROM devices ORDER BY site, letter',
  );
}

/** From now on the holder's token opens nothing. @returns how many were revoked */
export async function revoke(store: Sql, holder: string, now: number): Promise<number> {
  const devices = await store.query(
    'UPDATE devices SET revoked_at = $2 WHERE device = $1 AND revoked_at IS NULL RETURNING 1',
    [holder, now],
  );
  const readers = await store.query(
    'UPDATE readers SET revoked_at = $2 WHERE reader = $1 AND revoked_at IS NULL RETURNING 1',
    [holder, now],
  );
  return devices.length + readers.length;
}

/** After the database was restored from a backup: desks read from the start and send again what is missing. */
export async function restored(store: Sql, site: string): Promise<number> {
  return (await store.query('UPDATE sites SET epoch = $2 WHERE site = $1 RETURNING 1', [site, newSecret().slice(0, 8)]))
    .length;
}

export interface Holder {
  site: string;
  holder: string;
  kind: 'device' | 'reader';
}

/** @returns whose token it is. @throws Refused `notAllowed`, `revoked` */
export async function holderOf(store: Sql, token: string): Promise<Holder> {
  const parts = parseToken(token);
  if (!parts) throw new Refused('notAllowed');
  const kind = parts.holder.startsWith('read-') ? 'reader' : 'device';
  const [row] = await store.query<{ token_hash: string; revoked_at: number | null }>(
    kind === 'reader'
      ? 'SELECT token_hash, revoked_at FROM readers WHERE site = $1 AND reader = $2'
      : 'SELECT token_hash, revoked_at FROM devices WHERE site = $1 AND device = $2',
    [parts.site, parts.holder],
  );
  if (!row || !isSecret(parts.secret, row.token_hash)) throw new Refused('notAllowed');
  if (row.revoked_at !== null) throw new Refused('revoked');
  return { site: parts.site, holder: parts.holder, kind };
}
