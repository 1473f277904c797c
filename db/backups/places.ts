import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Backup } from '../../shared/contract/backups.ts';
import { backupsIn, madeAtOf, ownBackups } from '../site/backups.ts';
import type { ReadDb } from '../store/database.ts';

/** A place that copies go to. */
export interface Place {
  /** What somebody chose, or the desk's own folder. */
  path: string;
  kind: 'own' | 'second';
  /** Where in it the copies lie. */
  folder: string;
}

/** Several desks may use one stick: each has a folder of its own there. */
const folderIn = (root: string, site: string, letter: string) =>
  join(root, `deskbook-${site.replace(/[\\/:*?"<>|.\s]+/g, '-')}-${letter}`);

/** @param dir the data folder */
export function placesOf(dir: string, db: ReadDb, site: string, letter: string): Place[] {
  const second = db.rows<{ path: string }>('SELECT path FROM backupPlaces ORDER BY path');
  const own = ownBackups(dir);
  return [
    { path: own, kind: 'own', folder: own },
    ...second.map(({ path }) => ({ path, kind: 'second' as const, folder: folderIn(path, site, letter) })),
  ];
}

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** @returns backups at what somebody chose: a file, a folder of copies, or one that holds such folders; newest first, by their whole paths */
export function backupsAt(path: string): Backup[] {
  if (!existsSync(path)) return [];
  if (!isFolder(path)) {
    const { size, mtimeMs } = statSync(path);
    return [{ file: path, madeAt: madeAtOf(basename(path)) ?? Math.round(mtimeMs), bytes: size }];
  }
  const inside = readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [join(path, entry.name)] : [],
  );
  return [path, ...inside]
    .flatMap((folder) => backupsIn(folder).map((backup) => ({ ...backup, file: join(folder, backup.file) })))
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** @returns true when a folder lies in the data folder: a copy there would be lost together with the book */
export function isWithin(dir: string, path: string): boolean {
  return path === dir || (dirname(path) !== path && isWithin(dir, dirname(path)));
}
