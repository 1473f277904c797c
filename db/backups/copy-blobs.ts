import { hash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushFolder } from '../store/durable.ts';

const named = /^([0-9a-f]{64})\.(png|jpg|webp)$/;

/** @returns how many files are new there, and which are not what their name says and were left out */
export interface BlobsCopied {
  copied: number;
  broken: string[];
}

/**
 * Brings the photos and signatures of one folder into another. They are named by their content, so one that is there is there;
 * a new one is read, compared with its name, written aside, read back and compared again before it gets it.
 * @param link both are on one disk: the same file under a second name costs no room
 */
export function copyBlobs(from: string, to: string, { link = false } = {}): BlobsCopied {
  const found: BlobsCopied = { copied: 0, broken: [] };
  if (!existsSync(from)) return found;
  mkdirSync(to, { recursive: true });
  const there = new Set(readdirSync(to));
  for (const name of readdirSync(from)) {
    const content = named.exec(name)?.[1];
    if (content === undefined || there.has(name)) continue;
    if (copyOne(join(from, name), join(to, name), content, link)) found.copied += 1;
    else found.broken.push(name);
  }
  if (found.copied > 0) flushFolder(to);
  return found;
}

const hashOf = (file: string) => hash('sha256', readFileSync(file), 'hex');

function copyOne(source: string, place: string, content: string, link: boolean): boolean {
  if (hashOf(source) !== content) return false;
  const half = `${place}.part`;
  rmSync(half, { force: true });
  if (!(link && linked(source, half))) {
    writeFileSync(half, readFileSync(source), { flush: true });
    if (hashOf(half) !== content) {
      rmSync(half, { force: true });
      return false;
    }
  }
  renameSync(half, place);
  return true;
}

/** @returns false where the file system knows no second names */
function linked(source: string, place: string): boolean {
  try {
    linkSync(source, place);
    return true;
  } catch {
    return false;
  }
}
