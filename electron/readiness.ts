import fs from 'node:fs';
import { app } from 'electron';
import type { Journal } from './log/journal.ts';

/** @returns what the app runs on; `sqlite` as the worker told it */
export function versions(sqlite: string) {
  const { electron = '', chrome: chromium = '', node } = process.versions;
  return { electron, chromium, node, sqlite };
}

/** Notes how long it took from starting the process until the first screen stood. */
export function notePainted(journal: Journal): void {
  const started = process.getCreationTime();
  const took = started === null ? performance.now() : Date.now() - started;
  journal.write('info', `painted after ${Math.round(took)} ms, version ${app.getVersion()}`);
}

/** `--check`: the line the starter waits for; written at once, because the process ends after it. */
export function sayReady(sqlite: string): void {
  fs.writeSync(1, `DESK-READY ${JSON.stringify(versions(sqlite))}\n`);
}

/** `--check`: why there is no first screen. */
export function sayBroken(why: string): void {
  fs.writeSync(2, `deskbook: ${why}\n`);
}
