import type { ServerResponse } from 'node:http';
import { formatCursor } from '../../shared/sync/cursor.ts';
import type { Store } from '../store/sql.ts';

interface Stream {
  site: string;
  response: ServerResponse;
}

const lookEvery = 250;
const heartbeatEvery = 15_000;

/**
 * Desks that listen, and one look at the database for all of them: so any server of a fleet tells of what any other has taken, and
 * NOTIFY's lock, which all commits of a database share, is not needed.
 */
export class Streams {
  readonly #store: Store;
  readonly #streams = new Set<Stream>();
  readonly #bySite = new Map<string, Set<Stream>>();
  readonly #told = new Map<string, string>();
  readonly #count: (open: number) => void;
  #timer: NodeJS.Timeout | null = null;
  #looking = false;
  #lastBeat = 0;

  /** @param count told how many are open */
  constructor(store: Store, count: (open: number) => void) {
    this.#store = store;
    this.#count = count;
  }

  /** @param cursor where the site stands now: the first word to this desk */
  open(site: string, cursor: string, response: ServerResponse): void {
    const stream = { site, response };
    this.#streams.add(stream);
    const ofSite = this.#bySite.get(site) ?? new Set();
    this.#bySite.set(site, ofSite.add(stream));
    this.#count(this.#streams.size);
    this.#told.set(site, cursor);
    say(stream, cursor);
    response.on('close', () => {
      this.#streams.delete(stream);
      ofSite.delete(stream);
      if (ofSite.size === 0) this.#forget(site);
      this.#count(this.#streams.size);
      if (this.#streams.size === 0) this.#rest();
    });
    if (this.#timer) return;
    this.#lastBeat = performance.now();
    this.#timer = setInterval(() => void this.look(), lookEvery);
  }

  /** Tells what is new. A database that does not answer is asked again the next time. */
  async look(): Promise<void> {
    if (this.#looking || this.#streams.size === 0) return;
    this.#looking = true;
    try {
      const sites = [...this.#bySite.keys()];
      const rows = await this.#store.query<{ site: string; epoch: string; head: number }>(
        'SELECT site, epoch, head FROM sites WHERE site = ANY($1)',
        [sites],
      );
      for (const { site, epoch, head } of rows) this.tell(site, formatCursor(epoch, Number(head)));
      this.#beat();
    } catch {
      this.#beat();
    } finally {
      this.#looking = false;
    }
  }

  closeAll(): void {
    for (const { response } of this.#streams) response.end();
    this.#rest();
  }

  /** A site stands at a cursor now. */
  tell(site: string, cursor: string): void {
    const streams = this.#bySite.get(site);
    if (!streams || this.#told.get(site) === cursor) return;
    this.#told.set(site, cursor);
    for (const stream of streams) say(stream, cursor);
  }

  #forget(site: string): void {
    this.#bySite.delete(site);
    this.#told.delete(site);
  }

  /** Proxies close what is silent for long. */
  #beat(): void {
    const now = performance.now();
    if (now - this.#lastBeat < heartbeatEvery) return;
    this.#lastBeat = now;
    for (const { response } of this.#streams) response.write(':\n\n');
  }

  #rest(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }
}

function say({ site, response }: Stream, cursor: string): void {
  response.write(`event: cursor\ndata: ${JSON.stringify({ site, cursor })}\n\n`);
}
