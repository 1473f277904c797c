import { existsSync, mkdirSync, statSync } from 'node:fs';
import type { DeskPhase } from '../../shared/contract/desk.ts';
import { DeskError } from '../../shared/errors.ts';
import { backupBeforeMigration } from '../backups/before-migration.ts';
import { finishRestore } from '../backups/put-in-place.ts';
import { Book, type Emit } from '../store/book.ts';
import { Database } from '../store/database.ts';
import { migrate, migrationsRun, pending } from '../store/migrate.ts';
import { refusalOf } from '../store/refusal.ts';
import { bookFile, goodBackups, isWhole } from './backups.ts';

export type Opened = { book: Book } | { phase: Exclude<DeskPhase, { phase: 'ready' | 'setup' }>; cause: unknown };

/** Files up to this size are checked whole before the desk opens; larger ones by a thread beside it (`db/backups/aside.ts`). */
const checkedAtOnce = 24 * 1024 * 1024;

/**
 * Opens the desk's book, making it on the first start and bringing an older one up to date after a backup.
 * A newer, damaged or unusable file is left as it is.
 * @param dir the data folder. @param now UTC ms
 */
export function openBook(dir: string, now: number, emit: Emit): Opened {
  try {
    return { book: opened(dir, now, emit) };
  } catch (error) {
    return { phase: phaseOf(dir, error), cause: error };
  }
}

function opened(dir: string, now: number, emit: Emit): Book {
  mkdirSync(dir, { recursive: true });
  finishRestore(dir, now);
  const file = bookFile(dir);
  if (existsSync(file) && statSync(file).size > 0) inspect(file);
  const db = new Database(file);
  try {
    if (migrationsRun(db).length > 0 && pending(db).length > 0) backupBeforeMigration(dir, db, now);
    migrate(db, now);
    return new Book(db, emit);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Looks without writing: a newer book must stay untouched. */
function inspect(file: string): void {
  const db = new Database(file, { readonly: true });
  try {
    pending(db);
  } finally {
    db.close();
  }
  if (statSync(file).size <= checkedAtOnce && !isWhole(file)) throw new DeskError('databaseDamaged');
}

function phaseOf(dir: string, error: unknown): Exclude<DeskPhase, { phase: 'ready' | 'setup' }> {
  const refusal = refusalOf(error);
  const code = refusal instanceof DeskError ? refusal.code : 'unexpected';
  if (code === 'databaseNewer') return { phase: 'newer' };
  if (code === 'databaseDamaged') return { phase: 'damaged', backups: goodBackups(dir), detail: String(error) };
  return { phase: 'unusable', code: code === 'diskFull' || code === 'readOnly' ? code : folderFault(error) };
}

/** A data folder that cannot be made is told like one that cannot be written. */
function folderFault(error: unknown): 'readOnly' | 'unexpected' {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ENOENT', 'ENOTDIR', 'EEXIST', 'EPERM'].includes(code) ? 'readOnly' : 'unexpected';
}
