import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** What setup fetches beside node_modules: kept out of git, safe to delete. */
export const runtimeFolder = path.join(root, '.runtime');

/** What bundling writes and Electron runs. */
export const distFolder = path.join(root, 'dist');

/** @param {string[]} parts */
export function inModules(...parts) {
  return path.join(root, 'node_modules', ...parts);
}
