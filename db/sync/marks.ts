import type { ReadDb, WriteDb } from '../store/database.ts';

/** What the desk remembers of the server: its own, never in the log. */
export interface Marks {
  cursor: string;
  /** Number of this device's last change that has an answer. */
  answered: string;
  /** JSON list of the devices this desk was before forks. */
  former: string;
  /** Address of the server; none: the desk has not joined, or has left. */
  server: string;
  /** SHA-256 of the server's certificate, where a person trusted it and not the system. */
  fingerprint: string;
  /** UTC ms at which the server last had all that was written here, and this desk all that was there. */
  confirmed: string;
  /** How far a new desk has taken what it starts from: where to go on, or `whole`. None: it has not started from it, or is done. */
  starting: string;
  /** Place in the log up to which the end of the others' stream was read: what is emptied there has its destruction here too. */
  readTo: string;
  /** JSON list of those whose chains no server has seen: a desk that was restored before it joined any. */
  unsent: string;
}

export function mark(db: ReadDb, key: keyof Marks): string | null {
  return db.row<{ value: string }>('SELECT value FROM syncMarks WHERE key = ?', key)?.value ?? null;
}

export function setMark(db: WriteDb, key: keyof Marks, value: string | null): void {
  if (value === null) db.run('DELETE FROM syncMarks WHERE key = ?', key);
  else db.run('INSERT OR REPLACE INTO syncMarks (key, value) VALUES (?, ?)', key, value);
}

export function answeredMark(db: ReadDb): number {
  return Number(mark(db, 'answered') ?? 0);
}

export function formerDevices(db: ReadDb): string[] {
  return JSON.parse(mark(db, 'former') ?? '[]') as string[];
}

/** @returns true when a server has ever answered this desk */
export function hasJoined(db: ReadDb): boolean {
  return (
    mark(db, 'cursor') !== null || answeredMark(db) > 0 || db.row('SELECT 1 FROM answeredChanges LIMIT 1') !== undefined
  );
}

export function unsentDevices(db: ReadDb): string[] {
  return JSON.parse(mark(db, 'unsent') ?? '[]') as string[];
}
