import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { electronLaunch, type Launch } from './launch.ts';
import { Failure } from './talk.mjs';

const limitMs = 60_000;
const signal = 'DESK-READY ';
const broken = 'deskbook: ';
/** Electron then shows a dialog and waits for somebody to close it. */
const crash = /App threw an error during load|A JavaScript error occurred in the main process|^Uncaught Exception/;
const crashReportMs = 1_000;

export interface Ready {
  ready: true;
  electron: string;
  chromium: string;
  node: string;
  sqlite: string;
  /** From starting the process to the first screen's answer. */
  startupMs: number;
}

/**
 * Starts the real app on a throw-away data folder and waits until its first screen has answered and it has quit.
 * @param appArgs further flags for the app. @param launchOf what starts it: our own bundle, or a packaged app
 */
export async function checkReady(
  appArgs: readonly string[],
  launchOf: () => Pick<Launch, 'executablePath' | 'args' | 'env'> = electronLaunch,
): Promise<Ready> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deskbook-check-'));
  try {
    const launch = launchOf();
    return await firstScreen({ ...launch, args: [...launch.args, '--check', '--data', folder, ...appArgs] });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function firstScreen({ executablePath, args, env }: Pick<Launch, 'executablePath' | 'args' | 'env'>): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const app = spawn(executablePath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: string[] = [];
    let ready: Ready | undefined;
    let hasCrashed = false;
    const fail = (what: string) => reject(failure(what, said));
    const timer = setTimeout(() => {
      app.kill('SIGKILL');
      fail(ready ? 'The app answered but did not quit within 60 s' : 'The app showed no first screen within 60 s');
    }, limitMs);
    createInterface({ input: app.stderr }).on('line', (line) => {
      said.push(line);
      if (!crash.test(line)) return;
      hasCrashed = true;
      setTimeout(() => app.kill('SIGKILL'), crashReportMs).unref();
    });
    createInterface({ input: app.stdout }).on('line', (line) => {
      said.push(line);
      if (!line.startsWith(signal)) return;
      const startupMs = Math.round(performance.now() - started);
      ready = { ready: true, ...readVersions(line.slice(signal.length)), startupMs };
    });
    app.once('error', () => fail(`${executablePath} cannot be run`));
    app.once('close', (code) => {
      clearTimeout(timer);
      if (ready && code === 0 && !hasCrashed) resolve(ready);
      else if (hasCrashed) fail('An error escaped in the main process');
      else fail(`The app ended (${code ?? 'killed'}) ${ready ? 'after' : 'before'} its first screen`);
    });
  });
}

/** What the app said is kept in a file: it is far more than the one line a failure may have. The app's own line comes first. */
function failure(what: string, said: readonly string[]): Failure {
  const own = said.find((line) => line.startsWith(broken))?.slice(broken.length);
  const log = path.join(os.tmpdir(), `deskbook-check-${process.pid}.log`);
  fs.writeFileSync(log, `${said.join('\n')}\n`);
  return new Failure(`${own ? `${what} (${own})` : what}: read ${log}, mend what it names and run again.`);
}

function readVersions(text: string): Omit<Ready, 'ready' | 'startupMs'> {
  const { electron, chromium, node, sqlite } = JSON.parse(text);
  return { electron, chromium, node, sqlite };
}
