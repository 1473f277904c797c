import { z } from 'zod';
import { text } from '../registers/base.ts';
import type { LoggedRegister } from '../registers/logged.ts';
import { method, supervisor } from './method.ts';

export interface Backup {
  /** Its name among the desk's own, or its whole path elsewhere. */
  file: string;
  /** UTC ms */
  madeAt: number;
  bytes: number;
}

/** `waiting`: nothing was tried since the start. */
export type BackupState = 'waiting' | 'good' | 'absent' | 'diskFull' | 'readOnly' | 'failed';
export interface BackupPlace {
  path: string;
  /** The desk's own folder, or one that somebody has given. */
  kind: 'own' | 'second';
  state: BackupState;
  /** The last copy that was opened and found good, UTC ms; null: there is none. */
  goodAt: number | null;
  bytes: number;
  /** How many copies lie there; null while the place is not there. */
  kept: number | null;
}
export interface BackupStatus {
  places: BackupPlace[];
  busy: boolean;
  /** The last good copy, wherever it lies, is older than a day. */
  late: boolean;
}

/** What the book holds of a register and a backup does not. */
export interface Lost {
  register: LoggedRegister;
  count: number;
  /** UTC ms */
  newestAt: number;
}
export interface RestorePreview {
  file: string;
  siteName: string;
  letter: string;
  /** The last thing that was written in it, UTC ms; 0: nothing. */
  writtenAt: number;
  /** False: it was copied from a book that somebody had altered behind the desk. */
  intact: boolean;
  bytes: number;
  lost: Lost[];
  /** The present book could not be read to the end: more may be lost than is listed. */
  lostUnsure: boolean;
}

const file = text(1000);

/** Answered by the database worker, also while the book is damaged or new: then by anyone, else by a supervisor. */
export const backupMethods = {
  'backups.list': method<Backup[]>()('read', 'anyone', z.object({})),
  'backups.status': method<BackupStatus>()('read', supervisor, z.object({})),
  /** At once, to every place that is there. */
  'backups.make': method<BackupStatus>()('write', supervisor, z.object({})),
  'backups.forget': method<BackupStatus>()('write', supervisor, z.object({ path: file })),
  /** Refuses with `notABackup`, `backupNewer`, `backupDamaged`, `backupMissing` or `otherSite`. */
  'backups.preview': method<RestorePreview>()('read', 'anyone', z.object({ file })),
  /** Puts the backup in the book's place; the book that was there is kept beside it. */
  'backups.restore': method<null>()('write', 'anyone', z.object({ file })),
  /** Main's own: what somebody chose as a further place for copies. */
  'backups.keepAt': method<BackupStatus>()('write', supervisor, z.object({ path: file })),
  /** Main's own: the backups in a folder, or a file, that somebody chose; from then on they can be restored. */
  'backups.look': method<Backup[]>()('read', 'anyone', z.object({ path: file })),
};

/** Answered by main: it asks which folder or file. */
export const backupChoiceMethods = {
  'backups.choosePlace': method<BackupStatus>()('write', supervisor, z.object({})),
  /** Null when the person thought better of it. */
  'backups.chooseSource': method<Backup[] | null>()('write', 'anyone', z.object({ what: z.enum(['folder', 'file']) })),
};
