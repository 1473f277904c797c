import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

/** What the figures are compared with, exactly: nothing of it is a dependency of the desk. */
export const peerVersions = {
  pouchdb: '9.0.0',
  'express-pouchdb': '4.2.0',
  express: '4.21.2',
  yjs: '13.6.33',
  '@actual-app/crdt': '3.1.3',
} as const;

export const peersFolder = path.resolve(import.meta.dirname, '../../../.runtime/bench-peers');

/**
 * @returns how to load a peer, installed by npm into a folder of their own; null, and said so, where the registry cannot be reached
 * @param versions those of `sync` unless something else is said
 */
export async function peers(
  versions: Readonly<Record<string, string>> = peerVersions,
  folder = peersFolder,
): Promise<NodeJS.Require | null> {
  const made = path.join(folder, 'made.json');
  const wanted = JSON.stringify(versions);
  if (!existsSync(made)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    const names = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
    try {
      await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', ...names], { cwd: folder });
      writeFileSync(made, wanted);
    } catch (error) {
      process.stderr.write(`the peers cannot be installed, they are left out: ${String(error).slice(0, 300)}\n`);
      return null;
    }
  }
  return createRequire(path.join(folder, 'package.json'));
}
