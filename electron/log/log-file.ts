import fs from 'node:fs';
import path from 'node:path';
import log from 'electron-log/node';
import type { Writer } from './journal.ts';

const maxBytes = 2 * 1024 * 1024;
const filesKept = 5;

/** @returns a writer into `file`, which is moved to `.1`, `.2` … when it is full */
export function openLogFile(file: string): Writer {
  log.transports.console.level = false;
  log.transports.file.level = 'info';
  log.transports.file.maxSize = maxBytes;
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.archiveLogFn = () => rotate(file);
  return (level, text) => log[level](text);
}

function rotate(file: string): void {
  const { dir, name, ext } = path.parse(file);
  const numbered = (n: number) => path.join(dir, `${name}.${n}${ext}`);
  fs.rmSync(numbered(filesKept), { force: true });
  for (let n = filesKept - 1; n >= 1; n--) {
    if (fs.existsSync(numbered(n))) fs.renameSync(numbered(n), numbered(n + 1));
  }
  fs.renameSync(file, numbered(1));
}
