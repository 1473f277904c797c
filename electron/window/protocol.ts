import fs from 'node:fs/promises';
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
 * Serves the files of `root` as `desk://app/…`, and nothing else.
 * @param on the protocol of the session that is served
 * @param made what is no file: its path and what makes its JSON
 */
export function serveProtocol(root: string, on: Protocol = protocol, made: Record<string, () => string> = {}): void {
  on.handle('desk', async ({ url, method }) => {
    const make = isOurUrl(url) ? made[new URL(url).pathname] : undefined;
    if (make && method === 'GET') {
      return new Response(make(), { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } });
    }
    const served = method === 'GET' ? servedFile(root, url) : null;
    if (served === null) return new Response(null, { status: 404, headers });
    try {
      const body = await fs.readFile(served.file);
      return new Response(body, { headers: { ...headers, 'Content-Type': served.type } });
    } catch {
      return new Response(null, { status: 404, headers });
    }
  });
}
