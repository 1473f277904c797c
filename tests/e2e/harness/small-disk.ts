import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../../../db/store/database.ts';

/** Whether this machine lets us make a disk of our own: mounting is root's, and this file system Linux's. */
export const canMountDisks = process.platform === 'linux' && process.getuid?.() === 0;

/** Lays an empty disk of some megabytes over a folder until `stop`. */
export function mountSmallDisk(dir: string, megabytes: number) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir]);
  const ballast = join(dir, 'ballast');
  return {
    /** Not one byte more goes on it, nor into the room that a book there keeps ready for its next saves. */
    fill(book: string) {
      pourUntilFull(ballast);
      writeUntilFull(book);
    },
    clear: () => rmSync(ballast),
    stop: () => void execFileSync('umount', ['-l', dir]),
  };
}

/** Until the disk refuses, not as much as it had room for: the app beside us goes on writing meanwhile. */
function pourUntilFull(file: string): void {
  const block = Buffer.alloc(4096);
  const into = openSync(file, 'w');
  try {
    for (;;) writeSync(into, block);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(into);
  }
}

/** Writes into the book in ever smaller pieces until it takes none. */
function writeUntilFull(book: string): void {
  const db = new Database(book);
  try {
    if (!takes(() => db.run('CREATE TABLE ballast (bytes BLOB)'))) return;
    for (const size of [1 << 20, 1 << 17, 1 << 14, 1])
      while (takes(() => db.run('INSERT INTO ballast VALUES (zeroblob(?))', size)));
  } finally {
    db.close();
  }
}

function takes(write: () => unknown): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL') return false;
    throw error;
  }
}
