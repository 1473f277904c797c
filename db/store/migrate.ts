import { DeskError } from '../../shared/errors.ts';
import { type Migration, migrations } from '../migrations/index.ts';
import type { Database } from './database.ts';

/** @returns names already run, in order; empty for a new file. */
export function migrationsRun(db: Database): string[] {
  const known = db.raw.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").get();
  if (!known) return [];
  return db.raw.prepare('SELECT name FROM migrations ORDER BY name').pluck().all() as string[];
}

/** @returns what would run now. @throws DeskError `databaseNewer` when the file knows a migration that we do not. */
export function pending(db: Database, all: readonly Migration[] = migrations): Migration[] {
  const run = migrationsRun(db);
  if (run.some((name) => !all.some((m) => m.name === name))) throw new DeskError('databaseNewer');
  return all.filter((m) => !run.includes(m.name));
}

/**
 * Runs the pending migrations and records them in one transaction: all or none.
 * (Kysely's own Migrator is not atomic on SQLite.)
 * @param now UTC ms
 * @throws Error when names do not rise strictly, a step fails or a foreign key is left broken
 */
export function migrate(db: Database, now: number, all: readonly Migration[] = migrations): void {
  for (const [i, m] of all.entries()) {
    const before = all[i - 1];
    if (before && before.name >= m.name) throw new Error(`migrations out of order: ${before.name}, ${m.name}`);
  }
  const todo = pending(db, all);
  if (todo.length === 0) return;
  const step = db.raw.transaction(() => {
    db.raw.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID');
    for (const m of todo) {
      db.raw.exec(m.sql);
      db.raw.prepare('INSERT INTO migrations (name, at) VALUES (?, ?)').run(m.name, now);
    }
    const broken = db.raw.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`migration left ${broken.length} broken references`);
  });
  step.exclusive();
}
