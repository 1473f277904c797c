import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { keptBackups } from '../../shared/backups/kept.ts';
import type { Backup } from '../../shared/contract/backups.ts';
import { DeskError } from '../../shared/errors.ts';
import { blobsOf } from '../blobs/blobs.ts';
import { backupName, backupsIn, bookFile } from '../site/backups.ts';
import { Database } from '../store/database.ts';
import { flushFile, flushFolder } from '../store/durable.ts';
import { copyBlobs } from './copy-blobs.ts';
import { type Head, headsOf, inspectBackup } from './inspect.ts';

export interface CopyJob {
  /** The data folder whose book is copied. */
  dir: string;
  /** The folder that the copy comes to lie in. */
  folder: string;
  /** The desk's own folder: photos need not be written twice there. */
  own: boolean;
  /** UTC ms */
  now: number;
}

/** A step is on disk before the next is read: a heap of unwritten pages would make a save wait for its own flush. */
const pagesAtOnce = 128;
/** A disk is not filled to its last byte by backups: so much stays free. */
const roomLeft = 256 * 1024 * 1024;
/** However little room there is, so many copies are not given up for a newer one. */
const leastKept = 3;

/**
 * Copies the open book as of this moment through a connection of its own, so that no save waits for it. The copy has its
 * name only after it was opened again and found whole with the chain's end in it; the photos are there before it.
 * @throws DeskError `diskFull`, `backupDamaged`; Error with the file system's own code
 */
export async function copyBook({ dir, folder, own, now }: CopyJob): Promise<Backup> {
  mkdirSync(folder, { recursive: true });
  dropHalves(folder);
  makeRoom(folder, statSync(bookFile(dir)).size);
  const file = backupName(now);
  const half = join(folder, `${file}.part`);
  const heads = await copySnapshot(bookFile(dir), half);
  copyBlobs(blobsOf(dir), blobsOf(folder), { link: own });
  const facts = inspectBackup(half);
  if (JSON.stringify(facts.heads) !== JSON.stringify(heads)) throw new DeskError('backupDamaged');
  flushFile(half);
  renameSync(half, join(folder, file));
  flushFolder(folder);
  const kept = keptBackups(
    backupsIn(folder).map(({ madeAt }) => madeAt),
    facts.timeZone,
  );
  for (const old of backupsIn(folder)) if (!kept.has(old.madeAt)) rmSync(join(folder, old.file));
  return { file, madeAt: now, bytes: statSync(join(folder, file)).size };
}

/** One read transaction holds the moment while others go on writing; without it each save would begin the copy anew. */
async function copySnapshot(book: string, half: string): Promise<Head[]> {
  const source = new Database(book, { readonly: true });
  try {
    source.raw.exec('BEGIN');
    const heads = headsOf(source);
    const target = openSync(half, 'a');
    try {
      await source.raw.backup(half, {
        progress: () => {
          fsyncSync(target);
          return pagesAtOnce;
        },
      });
    } finally {
      closeSync(target);
    }
    const copy = new Database(half);
    // One file without companions: it may be carried about, and opened where nothing can be written.
    copy.raw.pragma('journal_mode = DELETE');
    copy.close();
    return heads;
  } finally {
    source.close();
  }
}

/** What a killed desk or a pulled stick left half done. */
function dropHalves(folder: string): void {
  for (const name of readdirSync(folder)) if (/\.part(-\w+)?$/.test(name)) rmSync(join(folder, name), { force: true });
}

function makeRoom(folder: string, bytes: number): void {
  const isFull = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < bytes + roomLeft;
  };
  for (const old of backupsIn(folder).slice(leastKept).reverse()) {
    if (!isFull()) return;
    rmSync(join(folder, old.file));
  }
  if (existsSync(folder) && isFull()) throw new DeskError('diskFull');
}
