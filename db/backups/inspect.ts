import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { DeskError } from '../../shared/errors.ts';
import { type Change, type Fields, verifyChain } from '../../shared/sync/change.ts';
import { Database, type ReadDb } from '../store/database.ts';
import { sha256 } from '../store/ledger.ts';
import { pending } from '../store/migrate.ts';
import type { ChangeRow } from '../store/schema.ts';

/** The last change of one device. */
export interface Head {
  device: string;
  n: number;
  hash: string;
}

/** What a backup says of itself. */
export interface BackupFacts {
  siteId: string;
  siteName: string;
  timeZone: string;
  letter: string;
  heads: Head[];
  /** When its last change was entered, UTC ms; 0: it holds none. */
  writtenAt: number;
  /** Its chains hold together at their ends. One that does not was copied from a book that somebody had altered: evidence, and better than nothing. */
  intact: boolean;
}

/** So many changes of each device are checked for hanging together; the whole chain is the history's to verify. */
const tail = 200;

export function headsOf(db: ReadDb): Head[] {
  return db.rows<Head>(
    `SELECT c.device, c.n, c.hash FROM changes c
     JOIN (SELECT device, max(n) AS n FROM changes GROUP BY device) last ON last.device = c.device AND last.n = c.n
     ORDER BY c.device`,
  );
}

/**
 * Opens a file and looks at all of it: that it is a book of ours, of a version we know, and whole.
 * @throws DeskError `backupMissing`, `notABackup`, `backupNewer` or `backupDamaged`
 */
export function inspectBackup(file: string): BackupFacts {
  if (!existsSync(file) || !statSync(file).isFile()) throw new DeskError('backupMissing');
  if (!isSqlite(file)) throw new DeskError('notABackup');
  try {
    const db = new Database(file, { readonly: true });
    try {
      return factsOf(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError('backupDamaged', {}, { cause: error });
  }
}

function isSqlite(file: string): boolean {
  const head = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, 16, 0);
  } finally {
    closeSync(handle);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}

function factsOf(db: Database): BackupFacts {
  if (db.raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new DeskError('backupDamaged');
  const tables = db.row<{ n: number }>(
    "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name IN ('migrations', 'meta', 'changes')",
  );
  if (tables?.n !== 3) throw new DeskError('notABackup');
  try {
    pending(db);
  } catch (error) {
    if (error instanceof DeskError) throw new DeskError('backupNewer', {}, { cause: error });
    throw error;
  }
  const meta = new Map(
    db.rows<{ key: string; value: string }>('SELECT key, value FROM meta').map((m) => [m.key, m.value]),
  );
  const [siteId, siteName, timeZone] = ['siteId', 'siteName', 'timeZone'].map((key) => meta.get(key));
  if (!siteId || !siteName || !timeZone) throw new DeskError('notABackup');
  const heads = headsOf(db);
  const intact = heads.every((head) => endsWell(db, head));
  const { at } = db.row<{ at: number | null }>('SELECT max(enteredAt) AS at FROM changes') ?? { at: null };
  return { siteId, siteName, timeZone, letter: meta.get('letter') ?? 'A', heads, writtenAt: at ?? 0, intact };
}

function endsWell(db: ReadDb, { device }: Head): boolean {
  const rows = db
    .rows<ChangeRow>('SELECT * FROM changes WHERE device = ? ORDER BY n DESC LIMIT ?', device, tail)
    .reverse();
  const [first] = rows;
  if (!first) return true;
  const changes = rows.map((row) => ({
    ...row,
    kind: row.kind as Change['kind'],
    fields: JSON.parse(row.fields) as Fields,
  }));
  return verifyChain(changes, sha256, { n: first.n - 1, hash: first.prevHash }) === null;
}
