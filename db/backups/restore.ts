import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Actor } from '../../shared/contract/admit.ts';
import { blobsOf } from '../blobs/blobs.ts';
import { Book } from '../store/book.ts';
import { Database } from '../store/database.ts';
import { flushFile, flushFolder } from '../store/durable.ts';
import { newId } from '../store/ids.ts';
import { migrate } from '../store/migrate.ts';
import { enrolAnew } from '../sync/enrol-anew.ts';
import { formerDevices, hasJoined, setMark, unsentDevices } from '../sync/marks.ts';
import { copyBlobs } from './copy-blobs.ts';
import { type BackupFacts, inspectBackup } from './inspect.ts';
import { ready } from './put-in-place.ts';

export interface RestoreJob {
  dir: string;
  /** Whole path of the backup. */
  file: string;
  actor: Actor;
  now: number;
}

/**
 * Makes a book of a backup beside the present one: its photos first, the file brought up to date, the desk another device
 * with another letter, because numbers behind the backup have been used (a fork, design/sync.md), and that written in it.
 * The present book is not touched. @throws DeskError as `inspectBackup`
 */
export function prepareRestore({ dir, file, actor, now }: RestoreJob): null {
  const facts = inspectBackup(file);
  copyBlobs(blobsOf(dirname(file)), blobsOf(dir));
  const half = join(dir, 'desk.db.restoring');
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(half + end, { force: true });
  copyFileSync(file, half);
  const db = new Database(half);
  migrate(db, now);
  goOnAnew(new Book(db, () => {}), facts, actor, now);
  flushFile(half);
  renameSync(half, ready(dir));
  flushFolder(dir);
  return null;
}

/** What has no answer of the server is said anew by whoever the desk is now; what nobody but this desk ever saw stays as it is. */
function goOnAnew(book: Book, facts: BackupFacts, actor: Actor, now: number): void {
  const { db } = book;
  const letter = facts.letter === 'Z' ? 'A' : String.fromCharCode(facts.letter.charCodeAt(0) + 1);
  const device = newId(now);
  if (hasJoined(db)) enrolAnew(book, { site: facts.siteId, device, letter }, now);
  else {
    const former = db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'device'")?.value ?? '';
    book.bulk(() => {
      db.run("UPDATE meta SET value = ? WHERE key = 'device'", device);
      db.run("UPDATE meta SET value = ? WHERE key = 'letter'", letter);
      setMark(db, 'former', JSON.stringify([...formerDevices(db), former]));
      setMark(db, 'unsent', JSON.stringify([...unsentDevices(db), former]));
    });
    book.reload();
  }
  book.bulk((begin) =>
    begin(actor, now).log('append', 'site', facts.siteId, { did: 'restored', backup: facts.writtenAt }),
  );
  book.close();
}
