import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { bookFile } from '../site/backups.ts';
import { flushFolder } from '../store/durable.ts';

/** A restored book that is whole and only waits for its name. */
export const ready = (dir: string) => join(dir, 'desk.db.restored');

/** Gives the prepared book its place; the one that was there is kept beside it. @param why how its file is called from now on */
export function putInPlace(dir: string, why: 'damaged' | 'replaced', now: number): void {
  for (const end of ['-wal', '-shm', '']) {
    const part = bookFile(dir) + end;
    if (existsSync(part)) renameSync(part, join(dir, `${why}-${now}.db${end}`));
  }
  renameSync(ready(dir), bookFile(dir));
  flushFolder(dir);
}

/** A desk that was killed between the two names goes on where it was. @param now UTC ms */
export function finishRestore(dir: string, now: number): void {
  if (existsSync(ready(dir))) putInPlace(dir, 'replaced', now);
}
