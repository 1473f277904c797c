import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../shared/contract/backups.ts';
import { Database } from '../store/database.ts';

export const bookFile = (dir: string) => join(dir, 'desk.db');
/** Where the desk's own backups lie. @param dir the data folder */
export const ownBackups = (dir: string) => join(dir, 'backups');
export const backupName = (madeAt: number) => `desk-${madeAt}.db`;
const named = /^desk-(\d{13})\.db$/;

/** @returns when a backup of this name was made, UTC ms; null when it is no backup's name */
export function madeAtOf(name: string): number | null {
  const digits = named.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** @returns the backups in a folder, newest first. A file has its name only once it was found good. */
export function backupsIn(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => {
      const madeAt = madeAtOf(file);
      return madeAt === null ? [] : [{ file, madeAt, bytes: statSync(join(folder, file)).size }];
    })
    .sort((a, b) => b.madeAt - a.madeAt);
}

export const listBackups = (dir: string): Backup[] => backupsIn(ownBackups(dir));

/** @returns true when SQLite finds the file whole. */
export function isWhole(file: string): boolean {
  try {
    const db = new Database(file, { readonly: true });
    try {
      return db.raw.pragma('quick_check(1)', { simple: true }) === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

const offeredAtMost = 6;

/** @returns the newest backups that can be used, newest first; those behind them are looked at only where these are damaged. */
export function goodBackups(dir: string): Backup[] {
  const good: Backup[] = [];
  for (const backup of listBackups(dir)) {
    if (isWhole(join(ownBackups(dir), backup.file))) good.push(backup);
    if (good.length === offeredAtMost) break;
  }
  return good;
}
