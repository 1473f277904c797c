import fs from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';
import { officialElectron } from './setup/electron.mjs';
import { fallbackElectron } from './setup/fallback-electron.mjs';
import { Failure } from './talk.mjs';

export interface Launch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  /** The development-only Electron from the npm registry, on which the database worker runs in a process of Node 24. */
  isFallback: boolean;
}

/**
 * What starts the bundled app, for `spawn` and for Playwright's `_electron.launch`. Call it on Node 24.
 * @param appArgs the app's own flags, such as `--data DIR`
 */
export function electronLaunch(appArgs: readonly string[] = []): Launch {
  const official = officialElectron();
  const executablePath = official ?? fallbackElectron();
  if (!executablePath) throw new Failure('Electron is not installed: run npm start or npm test once.');
  const flags = sandboxFlags(executablePath);
  const env = environment();
  if (!official) env.DESK_WORKER_NODE = process.execPath;
  return { executablePath, args: [...flags, root, ...appArgs], env, isFallback: !official };
}

/** What Chromium must be told on this machine to start at all. */
export function sandboxFlags(executable: string): string[] {
  const flags: string[] = [];
  if (isSandboxImpossible(executable)) flags.push('--no-sandbox');
  if (process.env.DESK_VIRTUAL_DISPLAYS) flags.push('--disable-gpu');
  return flags;
}

/** The app must not notice that a test runner or another Electron started it. */
function environment(): Record<string, string> {
  const own = /^(ELECTRON_RUN_AS_NODE|NODE_OPTIONS|NODE_ENV|VITEST.*|TEST|DEV|PROD|SSR|MODE|BASE_URL)$/;
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !own.test(name)) env[name] = value;
  }
  return env;
}

/** In development only: a packaged app keeps Chromium's sandbox, and the renderer's own stays on even here. */
function isSandboxImpossible(executable: string): boolean {
  if (process.platform !== 'linux') return false;
  if (process.getuid?.() === 0) return true;
  const sandbox = fs.statSync(path.join(path.dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false });
  const isSetuidRoot = sandbox?.uid === 0 && (sandbox.mode & 0o4000) !== 0;
  const areNamespacesClosed =
    kernelSetting('user/max_user_namespaces') === '0' ||
    kernelSetting('kernel/unprivileged_userns_clone') === '0' ||
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1';
  return areNamespacesClosed && !isSetuidRoot;
}

function kernelSetting(name: string): string | undefined {
  try {
    return fs.readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}
