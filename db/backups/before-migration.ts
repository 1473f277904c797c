import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { backupName, ownBackups } from '../site/backups.ts';
import type { Database } from '../store/database.ts';
import { flushFile } from '../store/durable.ts';

/** A copy before a migration, at once: nobody is at the desk yet. @param now UTC ms */
export function backupBeforeMigration(dir: string, db: Database, now: number): void {
  const folder = ownBackups(dir);
  mkdirSync(folder, { recursive: true });
  const half = join(folder, `${backupName(now)}.part`);
  db.raw.prepare('VACUUM INTO ?').run(half);
  flushFile(half);
  renameSync(half, join(folder, backupName(now)));
}
