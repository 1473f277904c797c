import { ask, isInstalled, run } from '../children.mjs';
import { hasDisplay } from '../display.mjs';
import { Failure, say } from '../talk.mjs';

const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6'];

/**
 * What Electron needs from a Linux system: shared libraries, a display of some kind and a Chinese font.
 * @param {string} electron path of its executable
 */
export async function installSystemLibraries(electron) {
  if (process.platform !== 'linux') return;
  const wanted = missingPackages(electron);
  if (wanted.length === 0) return;
  if (!isInstalled('apt-get'))
    throw new Failure(`Install with your package manager what Debian calls ${wanted.join(' ')}, then run again.`);
  if (process.getuid?.() !== 0)
    throw new Failure(
      `Run: sudo apt-get install -y --no-install-recommends ${wanted.join(' ')}   and then this again.`,
    );
  say(`installing system packages (apt-get install ${wanted.join(' ')})`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdout: 'silent', env });
  await apt('update');
  const present = wanted.map(nameInThisRelease);
  if ((await apt('install', '-y', '--no-install-recommends', ...present)) !== 0 || missingPackages(electron).length > 0)
    throw new Failure(
      `Run: apt-get update && apt-get install -y --no-install-recommends ${present.join(' ')}   to see why.`,
    );
}

/** @param {string} electron */
function missingPackages(electron) {
  const linked = ask('ldd', [electron]);
  const wanted = linked === undefined || linked.includes('not found') ? [...libraries] : [];
  if (!hasDisplay() && !isInstalled('Xvfb')) wanted.push('xvfb');
  if (!ask('fc-list', [':lang=zh-cn'])?.trim()) wanted.push('fontconfig', 'fonts-noto-cjk');
  return wanted;
}

/**
 * Newer Debian and Ubuntu releases renamed some libraries when their time stamps grew to 64 bits.
 * @param {string} name
 */
function nameInThisRelease(name) {
  return ask('apt-cache', ['show', '--no-all-versions', `${name}t64`])?.trim() ? `${name}t64` : name;
}
