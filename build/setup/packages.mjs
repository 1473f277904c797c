import fs from 'node:fs';
import path from 'node:path';
import { runNpm } from '../children.mjs';
import { inModules, root } from '../places.mjs';
import { Failure, say } from '../talk.mjs';

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Entry */

/** Installs the packages of package-lock.json unless node_modules already holds exactly those. */
export async function installPackages() {
  if (missingPackages().length === 0) return;
  say('installing packages (npm ci)');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const code = await runNpm(args, { stdout: 'stderr' });
  if (code !== 0) throw new Failure('npm ci failed (see above): check the network or the npm registry and run again.');
  const missing = missingPackages();
  if (missing.length > 0) throw new Failure(`npm ci left out ${missing.join(', ')}: check the network and run again.`);
}

/** npm writes node_modules/.package-lock.json last, so an interrupted installation never looks complete. */
function missingPackages() {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(inModules('.package-lock.json'));
  return Object.keys(wanted).filter((name) => {
    const entry = wanted[name];
    return name !== '' && entry && isNeededHere(entry) && present[name]?.version !== entry.version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, Entry>}
 */
function packagesOf(file) {
  if (!fs.existsSync(file)) return {};
  return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
}

/**
 * An optional package without a platform of its own hangs on one that has: npm leaves both out elsewhere.
 * @param {Entry} entry
 */
function isNeededHere(entry) {
  if (entry.optional && !entry.os && !entry.cpu) return false;
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch) && allows(entry.libc, libc());
}

/**
 * @param {string | string[] | undefined} allowed names, or names to leave out written with a `!`
 * @param {string} ours
 */
function allows(allowed, ours) {
  if (allowed === undefined) return true;
  const names = [allowed].flat();
  if (names.includes(`!${ours}`)) return false;
  return names.every((name) => name.startsWith('!')) || names.includes(ours);
}

function libc() {
  if (process.platform !== 'linux') return '';
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header.glibcVersionRuntime ? 'glibc' : 'musl';
}
