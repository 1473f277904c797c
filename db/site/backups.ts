import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Backup } from '../../shared/contract/desk.ts';
import { DeskError } from '../../shared/errors.ts';
import { Database } from '../store/database.ts';
import { newId } from '../store/ids.ts';

export const bookFile = (dir: string) => join(dir, 'desk.db');
const folder = (dir: string) => join(dir, 'backups');
const kept = 7;
const named = /^desk-(\d{13})\.db$/;

/** @returns the backups, newest first. */
export function listBackups(dir: string): Backup[] {
  if (!existsSync(folder(dir))) return [];
  return readdirSync(folder(dir))
    .flatMap((file) => {
      const madeAt = Number(named.exec(file)?.[1] ?? 0);
      return madeAt > 0 ? [{ file, madeAt, bytes: statSync(join(folder(dir), file)).size }] : [];
    })
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** Copies the book while it is open, in small steps that let saves pass. @param now UTC ms */
export async function makeBackup(dir: string, db: Database, now: number): Promise<Backup> {
  mkdirSync(folder(dir), { recursive: true });
  const file = `desk-${now}.db`;
  const unfinished = join(folder(dir), `${file}.part`);
  await db.raw.backup(unfinished, { progress: () => 200 });
  renameSync(unfinished, join(folder(dir), file));
  for (const old of listBackups(dir).slice(kept)) rmSync(join(folder(dir), old.file));
  return { file, madeAt: now, bytes: statSync(join(folder(dir), file)).size };
}

/** The same before a migration, at once: nobody is at the desk yet. */
export function backupBeforeMigration(dir: string, db: Database, now: number): void {
  mkdirSync(folder(dir), { recursive: true });
  db.raw.prepare('VACUUM INTO ?').run(join(folder(dir), `desk-${now}.db`));
}

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

/** @returns the backups that can be used, newest first. */
export function goodBackups(dir: string): Backup[] {
  return listBackups(dir).filter((backup) => isWhole(join(folder(dir), backup.file)));
}

/**
 * Puts a backup in the book's place. The damaged file is kept beside it. The desk goes on under a new device id and
 * letter, because the numbers after the backup have been used already (a fork, design/sync.md).
 * @throws DeskError `backupMissing`
 */
export function restoreBackup(dir: string, file: string, now: number): void {
  const source = join(folder(dir), basename(file));
  if (!named.test(basename(file)) || !existsSync(source) || !isWhole(source)) throw new DeskError('backupMissing');
  for (const end of ['', '-wal', '-shm']) {
    const part = bookFile(dir) + end;
    if (existsSync(part)) renameSync(part, join(dir, `damaged-${now}.db${end}`));
  }
  copyFileSync(source, bookFile(dir));
  const db = new Database(bookFile(dir));
  const letter = db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'letter'")?.value ?? 'A';
  const next = letter === 'Z' ? 'A' : String.fromCharCode(letter.charCodeAt(0) + 1);
  db.run("UPDATE meta SET value = ? WHERE key = 'device'", newId(now));
  db.run("UPDATE meta SET value = ? WHERE key = 'letter'", next);
  db.close();
}
