import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeFolder } from './places.mjs';
import { Failure, say } from './talk.mjs';

const patienceMs = 15 * 60_000;

/**
 * Lets one process at a time do `work`, so that two terminals can run commands in the same folder.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function holding(name, work) {
  fs.mkdirSync(runtimeFolder, { recursive: true });
  const file = path.join(runtimeFolder, `${name}.lock`);
  const until = Date.now() + patienceMs;
  let told = false;
  while (!take(file)) {
    if (Date.now() > until)
      throw new Failure(`Another command has held ${file} for 15 minutes: delete it and try again.`);
    if (!told) say(`waiting for another command to finish its ${name}`);
    told = true;
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAbandoned(file)) return false;
    fs.rmSync(file, { force: true });
    return take(file);
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const holder = Number(fs.readFileSync(file, 'utf8'));
    if (!holder) return Date.now() - fs.statSync(file).mtimeMs > 5_000;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
