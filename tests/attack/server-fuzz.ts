import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Random } from '../../db/demo/random.ts';
import type { RunningServer } from '../../server/fixtures/running-server.ts';
import { columnsType } from '../../server/http/bodies.ts';
import { refusedCodes } from '../../server/store/refused.ts';
import type { Change } from '../../shared/sync/change.ts';
import { limits } from '../../shared/sync/limits.ts';
import { hostileText } from './hostile-input.ts';

export interface FuzzOutcome {
  requests: number;
  /** How often each status was answered. */
  statuses: Record<string, number>;
  /** What the server must not do, each once, with a request that shows it. */
  found: string[];
}

interface Request {
  method: (typeof methods)[number];
  url: string;
  headers: Record<string, string>;
  payload?: Buffer;
}

const paths = [
  'changes',
  'snapshot',
  'digest',
  'records',
  'enrol',
  'blobs/',
  'events',
  '../v1/changes',
  '%2e%2e/x',
  '',
];
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'] as const;
const told = new Set<string>([...refusedCodes, 'notFound', 'badRequest', 'tooLarge']);
const slowestMs = 5_000;

/** Requests as a hostile machine on the site's network would send them, whole and broken, with and without a desk's token. */
export class ServerFuzz {
  readonly outcome: FuzzOutcome = { requests: 0, statuses: {}, found: [] };
  readonly #server: RunningServer;
  readonly #random: Random;
  readonly #tokens: readonly (string | null)[];
  readonly #changes: readonly Change[];
  readonly #texts: readonly string[];

  /** @param tokens of desks that may be lost: what they may do to their own data is theirs */
  constructor(server: RunningServer, seed: number, tokens: readonly string[], changes: readonly Change[]) {
    this.#server = server;
    this.#random = new Random(seed);
    this.#tokens = [...tokens, null, '', 'Bearer ', 'Bearer a.b.c', `${tokens[0]}x`, 'Basic YTpi'];
    this.#changes = changes;
    this.#texts = fc.sample(hostileText, { numRuns: 300, seed });
  }

  async once(): Promise<void> {
    const request = this.#request();
    const began = performance.now();
    const answer = await this.#server.app.inject(request);
    const took = performance.now() - began;
    const { outcome } = this;
    outcome.requests += 1;
    outcome.statuses[answer.statusCode] = (outcome.statuses[answer.statusCode] ?? 0) + 1;
    const found = (what: string) => {
      const shown = `${what}: ${JSON.stringify(request).slice(0, 600)}`;
      if (!outcome.found.some((known) => known.startsWith(what))) outcome.found.push(shown);
    };
    if (answer.statusCode >= 500)
      found(`${answer.statusCode} for ${request.method} ${String(request.url).split('?')[0]}`);
    if (took > slowestMs) found(`slow (${Math.round(took)} ms)`);
    if (answer.headers['access-control-allow-origin'] !== undefined) found('another site’s page may read the answer');
    if (answer.statusCode >= 400 && request.method !== 'HEAD') {
      const { error } = answer.json<{ error: string }>();
      if (!told.has(error)) found(`refused without a name (${error})`);
      if (/\bat .*:\d+:\d+|node_modules|SELECT|INSERT/.test(answer.body)) found('tells of its insides');
    }
  }

  #request(): Request {
    const random = this.#random;
    const path = random.pick(paths);
    // The stream of events stays open, so only whoever is refused asks for it.
    const token = path === 'events' ? null : random.pick(random.chance(0.7) ? this.#tokens.slice(0, 2) : this.#tokens);
    const method = random.chance(0.7) ? usual(path) : random.pick(methods);
    const encoding = random.weighted([
      [undefined, 6],
      ['gzip', 1],
      ['br', 1],
      ['deflate', 1],
      [this.#text(), 1],
    ]);
    const type = random.weighted([
      ['application/json', 6],
      [columnsType, 2],
      ['text/plain', 1],
      ['application/octet-stream', 2],
      [this.#text(), 1],
    ]);
    const headers: Record<string, string> = { 'content-type': clean(type) };
    if (token !== null) headers.authorization = token;
    if (encoding !== undefined) headers['content-encoding'] = clean(encoding);
    if (random.chance(0.1))
      headers['deskbook-protocol'] = random.pick([String(limits.protocol), '0', '99', 'x', '1e3']);
    if (random.chance(0.2))
      headers['content-range'] = random.pick(['bytes 0-9/10', 'bytes 5-1/2', `bytes 0-9/${'9'.repeat(30)}`, 'x']);
    if (random.chance(0.1)) headers.range = random.pick(['bytes=0-', 'bytes=99999999999999999999-', 'x']);
    if (random.chance(0.2)) headers.origin = 'https://evil.example';
    const url = `/v1/${path}${path === 'blobs/' ? this.#blob() : ''}${this.#query()}`;
    const payload = method === 'GET' || method === 'HEAD' ? undefined : this.#body(encoding);
    return { method, url, headers, ...(payload && { payload }) };
  }

  #text(): string {
    return this.#random.pick(this.#texts);
  }

  #blob(): string {
    return this.#random.pick([
      'a'.repeat(64),
      'A'.repeat(64),
      '..%2f..%2fetc%2fpasswd',
      'x',
      encodeURIComponent(this.#text().toWellFormed()),
    ]);
  }

  #query(): string {
    const random = this.#random;
    const names = ['after', 'own', 'most', 'from', 'until', 'register', 'since', '__proto__', 'x'];
    const value = () => random.pick([this.#text(), '0', '1', '-1', '1e9', '9'.repeat(25), 'keys', '', '%00', '0.5']);
    const pairs = Array.from(
      { length: random.int(0, 3) },
      () => `${random.pick(names)}=${encodeURIComponent(value().toWellFormed())}`,
    );
    return pairs.length > 0 ? `?${pairs.join('&')}` : '';
  }

  #body(encoding: string | undefined): Buffer {
    const random = this.#random;
    const value = random.pick([
      () => ({ v: limits.protocol, changes: [this.#change()] }),
      () => ({ v: limits.protocol, changes: Array.from({ length: random.int(0, 4) }, () => this.#change()) }),
      () => ({
        code: this.#text(),
        device: random.pick([this.#text(), 'device-12345']),
        name: this.#text(),
        site: random.pick([this.#text(), null]),
      }),
      () => this.#text(),
      () => null,
    ])();
    let bytes = Buffer.from(random.chance(0.1) ? this.#text() : JSON.stringify(value));
    if (random.chance(0.1) && bytes.length > 0) bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
    if (random.chance(0.05)) bytes = bytes.subarray(0, random.int(0, bytes.length));
    if (random.chance(0.9) && encoding === 'gzip') return gzipSync(bytes);
    if (random.chance(0.9) && encoding === 'br') return brotliCompressSync(bytes);
    return bytes;
  }

  /** A change that was true once, as it was or with one of its fields made up. */
  #change(): unknown {
    const random = this.#random;
    const change: object = random.pick(this.#changes);
    const made: unknown = random.pick([
      this.#text(),
      { [this.#text()]: this.#text() },
      JSON.parse('{"__proto__":{"attacked":1},"constructor":{"prototype":{"attacked":1}}}'),
      -1,
      1e300,
      null,
      [],
      'f'.repeat(64),
    ]);
    return random.chance(0.2)
      ? change
      : { ...change, [random.pick([...Object.keys(change), '__proto__', 'more'])]: made };
  }
}

/** Header values hold no line ends; the client would not send them. */
const clean = (text: string) => text.replace(/[^\x20-\x7e]/g, '?') || 'x';

function usual(path: string): (typeof methods)[number] {
  if (path === 'enrol') return 'POST';
  if (path === 'blobs/') return 'PUT';
  return path === 'changes' ? 'POST' : 'GET';
}
