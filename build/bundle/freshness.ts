import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { distFolder, root } from '../places.mjs';

const notBundled = /\.(test|bench)\.tsx?$|\.md$/;

/**
 * Runs `make` unless its sources are what they were when it last succeeded.
 * @param name of the bundle
 * @param sources files and folders, relative to the project
 * @param outputs files that must exist for the bundle to count
 * @returns whether it had to be made
 */
export async function whenStale(
  name: string,
  sources: readonly string[],
  outputs: readonly string[],
  make: () => Promise<void>,
): Promise<boolean> {
  const stamp = path.join(distFolder, `.${name}.hash`);
  const hash = hashOf(sources);
  const isComplete = outputs.every((file) => fs.existsSync(path.join(distFolder, file)));
  if (isComplete && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return false;
  fs.rmSync(stamp, { force: true });
  await make();
  fs.writeFileSync(stamp, hash);
  return true;
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(source))
      hash
        .update(file)
        .update('\0')
        .update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(source: string): string[] {
  const full = path.join(root, source);
  if (!fs.existsSync(full)) return [];
  if (fs.statSync(full).isFile()) return [source];
  return fs
    .readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !notBundled.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
