import path from 'node:path';
import { isOurUrl } from '../ipc/sender.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

/** @returns the file under `root` that a `desk://app/…` address means and its type; null for every other address */
export function servedFile(root: string, url: string): { file: string; type: string } | null {
  if (!isOurUrl(url)) return null;
  const name = decoded(url);
  if (name === null || /[\\:\0]/.test(name)) return null;
  const segments = name.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..')) return null;
  const file = path.join(root, ...(segments.length === 0 ? ['index.html'] : segments));
  const type = types[path.extname(file).toLowerCase()];
  return type === undefined ? null : { file, type };
}

function decoded(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
}
