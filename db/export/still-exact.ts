import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf } from '../../shared/registers/exported/columns.ts';
import { timeline } from '../../shared/registers/exported/titles.ts';
import type { RegisterName } from '../../shared/registers/index.ts';
import type { ReadDb } from '../store/database.ts';
import type { KeptRegister, Position } from './journal.ts';
import { nodeFolder } from './node-folder.ts';

/** What an export itself writes into the book stands in no other register. */
const itsOwn = "('exports', 'siteKeys')";

export function positionIn(db: ReadDb): Position {
  return db.row<Position>('SELECT seq, hash FROM changes ORDER BY seq DESC LIMIT 1') ?? { seq: 0, hash: '' };
}

/** @returns the registers whose changes change what stands in the files of this one; null: any */
function readBy(register: string, byUnits: boolean): readonly string[] | null {
  if (byUnits || register === timeline) return null;
  const targets = columnsOf(register as RegisterName).flatMap(({ target }) => (target === null ? [] : [target]));
  return [...new Set([register, 'staff', 'units', ...targets])];
}

/**
 * Whether files that were written of an earlier moment of the book are what this one would write: nothing that they were made from has
 * changed since, and they lie there as they were written.
 */
export async function isStillExact(db: ReadDb, kept: KeptRegister, folder: string, byUnits: boolean): Promise<boolean> {
  if (kept.register === 'exports' || kept.register === 'siteKeys') return false;
  const { seq, hash } = kept.position;
  // The log was cut back and has grown again, or rows came without their changes.
  if (seq > 0 && db.row<{ hash: string }>('SELECT hash FROM changes WHERE seq = ?', seq)?.hash !== hash) return false;
  if (db.row('SELECT 1 FROM startingStates LIMIT 1')) return false;
  const read = readBy(kept.register, byUnits);
  const ofThem = read === null ? '' : 'AND register IN (SELECT value FROM json_each(?))';
  const since = `SELECT 1 FROM changes WHERE seq > ? AND register NOT IN ${itsOwn} ${ofThem} LIMIT 1`;
  if (db.row(since, seq, ...(read === null ? [] : [JSON.stringify(read)]))) return false;
  return areThere(kept, folder);
}

async function areThere({ files }: KeptRegister, folder: string): Promise<boolean> {
  const lying = nodeFolder(folder);
  try {
    for (const { path, bytes, sha256 } of files) {
      const is = await lying.measure(path, false, () => {});
      if (is.bytes !== bytes || is.sha256 !== sha256) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Leaves in the folder of an unfinished export only these files. */
export function clearAllBut(folder: string, files: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    if (!files.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
