import fs from 'node:fs/promises';
import path from 'node:path';
import type { PackFolder } from '../../shared/contract/paper-pack.ts';

/** One name for ever: whoever looks for it without power finds one file, the latest. */
export const packFile = '应急纸包.pdf';

/**
 * Writes the pack aside and puts it in place in one step: a stick that is pulled out leaves the old one or the new one.
 * The desk's own folder is made anew when it is gone; a folder that somebody chose is not: a stick's place is no place without it.
 */
export async function writePack(
  folder: string,
  kind: PackFolder['kind'],
  bytes: Uint8Array,
): Promise<PackFolder['state']> {
  try {
    if (kind === 'own') await fs.mkdir(folder, { recursive: true });
    else if (!(await isThere(folder))) return 'absent';
    const unfinished = path.join(folder, `${packFile}.new`);
    await fs.writeFile(unfinished, bytes, { flush: true });
    await fs.rename(unfinished, path.join(folder, packFile));
    return 'written';
  } catch {
    return 'failed';
  }
}

/** @returns UTC ms at which the pack there was written; null when there is none */
export async function packTime(folder: string): Promise<number | null> {
  try {
    return (await fs.stat(path.join(folder, packFile))).mtimeMs;
  } catch {
    return null;
  }
}

async function isThere(folder: string): Promise<boolean> {
  try {
    return (await fs.stat(folder)).isDirectory();
  } catch {
    return false;
  }
}
