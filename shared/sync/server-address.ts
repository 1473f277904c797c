const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * A server's address as somebody typed it. Without a scheme it is HTTPS, on this very machine HTTP.
 * @returns `https://host[:port]` without an end; null when it is none, `insecure` for plain HTTP to another machine
 */
export function serverAddress(typed: string): string | 'insecure' | null {
  const said = typed.trim();
  const host = /^(\[[^\]]*\]|[^:/]*)/.exec(said)?.[1] ?? '';
  const scheme = loopback.includes(host) ? 'http://' : 'https://';
  const url = URL.parse(/^[a-z]+:\/\//i.test(said) ? said : `${scheme}${said}`);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '' || url.username !== '') {
    return null;
  }
  if (url.protocol === 'http:' && !loopback.includes(url.hostname)) return 'insecure';
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
