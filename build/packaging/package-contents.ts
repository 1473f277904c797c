import fs from 'node:fs';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';

export interface Contents {
  files: number;
  /** Of the whole folder. */
  bytes: number;
  /** The folder beside the same Electron without an app. */
  ratio: number;
  /** What must not be in a package, in words. */
  problems: string[];
}

const expected =
  /^(dist\/(main|preload|worker|export-thread)\.cjs|dist\/verify\.html|dist\/renderer\/.+|package\.json|node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js|prebuilds\/[\w-]+\.node))$/;
const secret =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(ghp|gho|npm)_[A-Za-z0-9]{30,}|\bAKIA[0-9A-Z]{16}\b|\bxox[abp]-[0-9A-Za-z-]{20,}/;
const largestRatio = 1.15;

/**
 * Looks through an unpacked app.
 * @param folder of the app. @param archive its app.asar. @param bare folder of the same Electron alone
 */
export function packageContents(folder: string, archive: string, bare: string): Contents {
  const files = listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((file) => path.extname(file) !== '' || /(LICENSE|Makefile)$/.test(file));
  const isFolder = (file: string) => files.some((other) => other.startsWith(`${file}/`));
  const plain = files.filter((file) => !isFolder(file));
  const problems = plain.filter((file) => !expected.test(file)).map((file) => `${file} has no business in the package`);
  for (const file of plain.filter((name) => /\.(cjs|js|json|html|css)$/.test(name))) {
    const text = extractFile(archive, path.normalize(file)).toString('utf8');
    if (secret.test(text)) problems.push(`${file} holds what looks like a secret`);
    if (/sourceMappingURL=data:/.test(text)) problems.push(`${file} holds its sources`);
  }
  const bytes = sizeOf(folder);
  const ratio = Math.round((bytes / sizeOf(bare)) * 1000) / 1000;
  if (ratio > largestRatio) problems.push(`${ratio} times an empty app (at most ${largestRatio})`);
  return { files: plain.length, bytes, ratio, problems };
}

function sizeOf(folder: string): number {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
