import type { BrowserWindow } from 'electron';
import type { Journal } from '../log/journal.ts';

const reloadsAtMost = 3;
const withinMs = 60_000;
/** From when Chromium calls a page hung, which takes it a quarter of a minute. */
const hungPatienceMs = 5_000;

/** Brings the page back when its process dies or hangs, with the drafts of what was typed, and hands on what keeps it from loading at all. */
export function watchPage(window: BrowserWindow, journal: Journal, broken: (why: string) => void): void {
  const { webContents } = window;
  const reloads: number[] = [];
  const fail = (why: string) => {
    journal.write('error', why);
    broken(why);
  };
  webContents.on('did-fail-load', (_, code, text, __, isMainFrame) => {
    if (isMainFrame) fail(`the page did not load: ${code} ${text}`);
  });
  webContents.on('preload-error', (_, __, error) => fail(`the preload script failed: ${error.name}`));
  let hung: ReturnType<typeof setTimeout> | undefined;
  webContents.on('unresponsive', () => {
    journal.write('warn', 'the page does not respond');
    clearTimeout(hung);
    hung = setTimeout(() => webContents.forcefullyCrashRenderer(), hungPatienceMs);
  });
  webContents.on('responsive', () => clearTimeout(hung));
  webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    clearTimeout(hung);
    fail(`the page's process is gone: ${reason} ${exitCode}`);
    const now = performance.now();
    reloads.push(now);
    if (reloads.filter((at) => now - at < withinMs).length <= reloadsAtMost) webContents.reload();
  });
}
