import { createHash, createPrivateKey, sign } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure, giveUp } from '../talk.mjs';

const usage = 'npm run -s release -- FOLDER --key FILE';

/** How electron-builder calls its installers, and for which system each is. */
const installers: readonly [RegExp, (arch: string) => string][] = [
  [/^Deskbook Setup (\d+\.\d+\.\d+)()\.exe$/, () => 'win32-x64'],
  [/^Deskbook-(\d+\.\d+\.\d+)(-arm64)?\.AppImage$/, (arch) => `linux-${arch}-appimage`],
  [/^deskbook_(\d+\.\d+\.\d+)_(amd64|arm64)\.deb$/, (arch) => `linux-${arch}-deb`],
  [/^Deskbook-(\d+\.\d+\.\d+)(-arm64)?\.dmg$/, (arch) => `darwin-${arch}`],
];

function installerIn(folder: string, name: string) {
  for (const [shape, systemOf] of installers) {
    const [, version, arch = ''] = shape.exec(name) ?? [];
    if (version === undefined) continue;
    const bytes = fs.readFileSync(path.join(folder, name));
    const sha512 = createHash('sha512').update(bytes).digest('hex');
    return {
      version,
      file: { system: systemOf(arch.includes('arm64') ? 'arm64' : 'x64'), name, bytes: bytes.length, sha512 },
    };
  }
  return null;
}

/** What is new, as it is told at the desk: `NOTES-0.5.0.zh-CN.txt` and `NOTES-0.5.0.en.txt` in the folder. */
function notesOf(folder: string, version: string, language: string): string {
  const file = path.join(folder, `NOTES-${version}.${language}.txt`);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().slice(0, 4000) : '';
}

/** Writes the list of a folder's installers and signs it with the private half of build/packaging/release-key.pem. */
function release([folder, flag, keyFile]: string[]): void {
  if (folder === undefined || flag !== '--key' || keyFile === undefined) throw new Failure(`Say: ${usage}`);
  if (!fs.existsSync(folder) || !fs.existsSync(keyFile)) throw new Failure(`Folder or key is not there. Say: ${usage}`);
  const found = fs
    .readdirSync(folder)
    .map((name) => installerIn(folder, name))
    .filter((one) => one !== null);
  if (found.length === 0)
    throw new Failure(`There is no installer in ${folder}: put those of npm run package there and run again.`);
  const releases = [...new Set(found.map(({ version }) => version))].map((version) => ({
    version,
    notes: { 'zh-CN': notesOf(folder, version, 'zh-CN'), en: notesOf(folder, version, 'en') },
    files: found.filter((one) => one.version === version).map(({ file }) => file),
  }));
  const list = Buffer.from(`${JSON.stringify({ product: 'deskbook', madeAt: Date.now(), releases }, null, 1)}\n`);
  const signature = sign(null, list, createPrivateKey(fs.readFileSync(keyFile))).toString('hex');
  fs.writeFileSync(path.join(folder, 'deskbook-releases.json'), list);
  fs.writeFileSync(path.join(folder, 'deskbook-releases.sig'), `${signature}\n`);
  const named = releases.map(({ version, files }) => ({ version, systems: files.map(({ system }) => system) }));
  process.stdout.write(`${JSON.stringify({ releases: named })}\n`);
}

try {
  release(process.argv.slice(2));
} catch (error) {
  process.exitCode = giveUp(error);
}
