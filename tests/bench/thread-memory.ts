import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { resourceLimits } from '../../electron/store/worker-client.ts';
import { bundledWorker } from './busy-house.ts';
import { type Memory, memoryOf } from './memory.ts';

/**
 * What the database thread costs inside another process, as in the shipped Electron, with all that it loads once the first
 * screen stands: a process of Node's with it less one without it.
 * @param building its data folder
 */
export async function threadMemory(building: string, settledMs: number): Promise<Memory> {
  const options = JSON.stringify({ workerData: { dir: building, now: Date.now() }, resourceLimits });
  const withThread = await memoryWhenSettled(
    `new (require('node:worker_threads').Worker)(${JSON.stringify(bundledWorker)}, ${options})
      .postMessage({ kind: 'begin', now: Date.now() })`,
    settledMs,
  );
  const without = await memoryWhenSettled('setInterval(() => {}, 1000)', settledMs);
  return { rss: withThread.rss - without.rss, pss: withThread.pss - without.pss };
}

async function memoryWhenSettled(program: string, settledMs: number): Promise<Memory> {
  const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  await wait(settledMs);
  const memory = memoryOf(child.pid ?? 0);
  child.kill();
  await ended;
  return memory;
}
