import { holding } from './lock.mjs';
import { installElectron, officialElectron } from './setup/electron.mjs';
import { fallbackElectron } from './setup/fallback-electron.mjs';
import { findNode24 } from './setup/node24.mjs';
import { installPackages } from './setup/packages.mjs';
import { installSystemLibraries } from './setup/system-libraries.mjs';

/**
 * Installs what is missing, and nothing else.
 * @param {{ electron: boolean }} needs
 * @returns {Promise<string>} path of Node 24
 */
export function setUp(needs) {
  return holding('setup', async () => {
    await installPackages();
    const node24 = findNode24();
    if (needs.electron) {
      await installElectron(node24);
      await installSystemLibraries(officialElectron() ?? fallbackElectron() ?? '');
    }
    return node24;
  });
}
