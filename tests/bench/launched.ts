import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { electronLaunch } from '../../build/launch.ts';
import { root } from '../../build/places.mjs';

const signal = 'DESK-READY';
const limitMs = 60_000;

export interface Launched {
  child: ChildProcess;
  /** From starting the process to the first screen on the glass. */
  startupMs: number;
  ended: Promise<void>;
}

/**
 * Starts an app as `npm start` does, and waits for its first screen.
 * @param folder Deskbook, or the app that takes its place
 * @param isPainted tells for an app that does not say so itself
 */
export async function launch(appArgs: readonly string[], folder = root, isPainted?: () => boolean): Promise<Launched> {
  const { executablePath, args, env } = electronLaunch(appArgs);
  const began = performance.now();
  const given = args.map((argument) => (argument === root ? folder : argument));
  const child = spawn(executablePath, given, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const looking = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => line.startsWith(signal) && looking.resolve());
  const look = setInterval(() => isPainted?.() && looking.resolve(), 50);
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  child.once('error', looking.reject);
  void ended.then(() => looking.reject(new Error(`${folder} ended without a first screen`)));
  try {
    await looking.promise;
    return { child, startupMs: performance.now() - began, ended };
  } finally {
    clearInterval(look);
    clearTimeout(timer);
  }
}
