import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { nobody } from '../../shared/contract/admit.ts';
import type { Backup, RestorePreview } from '../../shared/contract/backups.ts';
import { DeskError } from '../../shared/errors.ts';
import { bookFile, isWhole } from '../site/backups.ts';
import { copyBook } from './copy-book.ts';
import { backupsAt } from './places.ts';
import { previewRestore } from './preview.ts';
import { putInPlace } from './put-in-place.ts';
import { prepareRestore } from './restore.ts';

/** Copies a desk's book into a folder, also while the desk is open. @param now UTC ms */
export async function backUp(dir: string, to: string, now: number): Promise<Backup> {
  if (!existsSync(bookFile(dir))) throw new DeskError('notFound');
  const backup = await copyBook({ dir, folder: resolve(to), own: false, now });
  return { ...backup, file: join(resolve(to), backup.file) };
}

/**
 * Puts a backup (a file, or the newest of a folder) in the place of a book that nobody has open.
 * @returns what was lost by that, or would be. @throws DeskError as `inspectBackup`, `bookOpen`
 */
export async function restoreFrom(
  dir: string,
  from: string,
  { onlyPreview }: { onlyPreview: boolean },
  now: number,
): Promise<RestorePreview> {
  const [newest] = backupsAt(resolve(from));
  if (!newest) throw new DeskError('backupMissing');
  mkdirSync(dir, { recursive: true });
  const preview = { file: newest.file, ...previewRestore({ dir, file: newest.file }) };
  if (onlyPreview) return preview;
  if (isOpen(bookFile(dir))) throw new DeskError('bookOpen');
  const why = !existsSync(bookFile(dir)) || isWhole(bookFile(dir)) ? 'replaced' : 'damaged';
  prepareRestore({ dir, file: newest.file, actor: nobody, now });
  putInPlace(dir, why, now);
  return preview;
}

/** @returns true while somebody else has the file open: SQLite gives it to nobody for themselves then */
function isOpen(file: string): boolean {
  if (!existsSync(file)) return false;
  const db = new Sqlite(file, { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
  } finally {
    db.close();
  }
}
