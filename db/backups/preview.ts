import { existsSync, statSync } from 'node:fs';
import type { Lost, RestorePreview } from '../../shared/contract/backups.ts';
import { DeskError } from '../../shared/errors.ts';
import { isLogged, type LoggedRegister } from '../../shared/registers/logged.ts';
import { bookFile } from '../site/backups.ts';
import { Database, type ReadDb } from '../store/database.ts';
import { type BackupFacts, inspectBackup } from './inspect.ts';

export interface PreviewJob {
  dir: string;
  /** Whole path of the backup. */
  file: string;
}

/**
 * What a backup is and what the book holds beyond it, counted from the log of changes.
 * @throws DeskError as `inspectBackup`; `otherSite` when the book is another building's
 */
export function previewRestore({ dir, file }: PreviewJob): Omit<RestorePreview, 'file'> {
  const facts = inspectBackup(file);
  const { siteName, letter, writtenAt, intact } = facts;
  return { siteName, letter, writtenAt, intact, bytes: statSync(file).size, ...lossOf(dir, facts) };
}

function lossOf(dir: string, facts: BackupFacts): Pick<RestorePreview, 'lost' | 'lostUnsure'> {
  if (!existsSync(bookFile(dir))) return { lost: [], lostUnsure: false };
  try {
    const db = new Database(bookFile(dir), { readonly: true });
    try {
      const site = db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'siteId'")?.value;
      if (site !== undefined && site !== facts.siteId) throw new DeskError('otherSite');
      return { lost: lostSince(db, facts), lostUnsure: false };
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof DeskError) throw error;
    return { lost: [], lostUnsure: true };
  }
}

/** Signing in is written on the person; nobody misses that. */
const ofRecords = `kind <> 'append' OR register <> 'staff'`;

function lostSince(db: ReadDb, { heads }: BackupFacts): Lost[] {
  const devices = db.rows<{ device: string }>('SELECT DISTINCT device FROM changes');
  const records = new Map<LoggedRegister, { ids: Set<string>; newestAt: number }>();
  for (const { device } of devices) {
    const after = heads.find((head) => head.device === device)?.n ?? 0;
    const rows = db.rows<{ register: string; record: string; at: number }>(
      `SELECT register, record, max(enteredAt) AS at FROM changes WHERE device = ? AND n > ? AND (${ofRecords})
       GROUP BY register, record`,
      device,
      after,
    );
    for (const { register, record, at } of rows) {
      if (!isLogged(register)) continue;
      const seen = records.get(register) ?? { ids: new Set(), newestAt: 0 };
      records.set(register, { ids: seen.ids.add(record), newestAt: Math.max(seen.newestAt, at) });
    }
  }
  return [...records]
    .map(([register, { ids, newestAt }]) => ({ register, count: ids.size, newestAt }))
    .sort((a, b) => b.newestAt - a.newestAt);
}
