import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What was written to a file is on disk when this returns. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A new name is on disk only with its folder. Windows writes names through and cannot open a folder. */
export function flushFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
