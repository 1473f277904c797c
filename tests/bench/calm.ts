import { setTimeout as wait } from 'node:timers/promises';
import { bookFile } from '../../db/site/backups.ts';
import { Database } from '../../db/store/database.ts';

const patienceMs = 30_000;
/** Longer than the desk waits before it empties its write-ahead log. */
const restMs = 500;

/**
 * Lets a desk do what it leaves for idle moments (the search index, the write-ahead log), as in life between two callers.
 * @param dir its data folder
 */
export async function untilCalm(dir: string): Promise<void> {
  const until = performance.now() + patienceMs;
  while (waiting(dir) && performance.now() < until) await wait(100);
  await wait(restMs);
}

function waiting(dir: string): boolean {
  const db = new Database(bookFile(dir), { readonly: true });
  const found = db.row('SELECT 1 FROM searchQueue LIMIT 1') !== undefined;
  db.close();
  return found;
}
