import fs from 'node:fs';
import { type Protocol, protocol } from 'electron';
import { isOurUrl } from '../ipc/sender.ts';
import { servedFile } from './served-file.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine sets its sizes and colours as style attributes and elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Chromium's `net::ERR_FILE_NOT_FOUND`. */
const fileNotFound = -6;

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Must run before the app is ready. */
export function declareProtocol(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'desk', privileges }]);
}

/**
 * Serves the files of `root` to the window as `desk://app/…`, and nothing else. Electron reads them itself: `handle` would first
 * load a web server's worth of Node into main, which the first screen has to wait for.
 */
export function serveFiles(root: string): void {
  protocol.registerFileProtocol('desk', ({ url, method }, answer) => {
    const served = method === 'GET' ? servedFile(root, url) : null;
    if (served === null || !fs.existsSync(served.file)) answer({ error: fileNotFound });
    else answer({ path: served.file, headers: { ...headers, 'Content-Type': served.type } });
  });
}

/**
 * The same for a session of its own, with what is no file.
 * @param on the protocol of the session that is served
 * @param made paths and what makes their JSON
 */
export function serveFilesAnd(made: Record<string, () => string>, root: string, on: Protocol): void {
  on.handle('desk', async ({ url, method }) => {
    const make = isOurUrl(url) ? made[new URL(url).pathname] : undefined;
    if (make && method === 'GET') {
      return new Response(make(), { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } });
    }
    const served = method === 'GET' ? servedFile(root, url) : null;
    if (served === null) return new Response(null, { status: 404, headers });
    try {
      const body = await fs.promises.readFile(served.file);
      return new Response(body, { headers: { ...headers, 'Content-Type': served.type } });
    } catch {
      return new Response(null, { status: 404, headers });
    }
  });
}
