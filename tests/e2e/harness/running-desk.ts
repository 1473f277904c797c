import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronLaunch } from '../../../build/launch.ts';
import { type Hands, hands } from './hands.ts';
import { machineAt } from './machine-clock.ts';

/** The real app with its window open on one data folder. */
export interface RunningDesk {
  app: ElectronApplication;
  page: Page;
  hands: Hands;
  /** Everything that went wrong without the test noticing: errors in the page, in its console, in the app's log. */
  complaints(): string[];
  /** As when the plug is pulled: every process of the app ends at once. */
  kill(): Promise<void>;
  /** As when the window is closed. */
  close(): Promise<void>;
}

/**
 * @param dir the data folder
 * @param now UTC ms: what the machine's clock says at the start; left out, it is this machine's own
 */
export async function startDesk(dir: string, flags: readonly string[] = [], now?: number): Promise<RunningDesk> {
  const { executablePath, args, env } = electronLaunch(['--data', dir, ...flags]);
  const held = ['-r', join(import.meta.dirname, 'hold-ready.cjs'), ...args];
  const clock = now === undefined ? {} : machineAt(now);
  const app = await _electron.launch({ executablePath, args: held, env: { ...env, ...clock }, timeout: 60_000 });
  const main = app.process();
  const ended = new Promise<void>((resolve) => main.once('exit', () => resolve()));
  const page = await app.firstWindow();
  page.setDefaultTimeout(30_000);
  const seen = watch(page);
  return {
    app,
    page,
    hands: hands(page),
    complaints: () => [...seen, ...loggedErrors(dir)],
    async kill() {
      const running = main.exitCode === null && main.signalCode === null;
      // Playwright starts the app as the leader of a process group, which holds all its processes.
      if (main.pid !== undefined && running) process.kill(-main.pid, 'SIGKILL');
      await ended;
    },
    async close() {
      await app.close();
      await ended;
    },
  };
}

function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(`uncaught in the page: ${error.stack ?? error.message}`));
  page.on('crash', () => seen.push('the page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  return seen;
}

function loggedErrors(dir: string): string[] {
  const file = join(dir, 'window', 'logs', 'main.log');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.includes('[error]')).map((line) => `log: ${line}`);
}
