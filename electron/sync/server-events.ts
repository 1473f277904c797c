import { backOff } from '../../shared/sync/back-off.ts';

export interface EventsSide {
  /** Opens `GET /v1/events`. */
  open(signal: AbortSignal): Promise<Response>;
  /** The line to the server stands: it was down before, or this is the first time. */
  opened(): void;
  /** The site's stream has moved. */
  moved(): void;
  chance(): number;
}

/** The server lets itself be heard every 15 s; a line that is silent for longer is dead without anybody having said so. */
const silenceMs = 40_000;
const longestWaitMs = 30_000;

/** Listens to the server's events and opens the line anew as often as it breaks. What was missed meanwhile the next pull brings. */
export class ServerEvents {
  readonly #side: EventsSide;
  #line: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #failures = 0;
  #stopped = false;

  constructor(side: EventsSide) {
    this.#side = side;
  }

  /** Opens the line, or another one in place of one that may be dead: after sleep nobody knows. */
  restart(): void {
    if (this.#stopped) return;
    this.#line?.abort();
    if (this.#timer) clearTimeout(this.#timer);
    const line = new AbortController();
    this.#line = line;
    void this.#listen(line).finally(() => {
      if (this.#line === line && !this.#stopped) this.#again();
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#line?.abort();
    if (this.#timer) clearTimeout(this.#timer);
  }

  #again(): void {
    this.#failures += 1;
    const wait = Math.min(longestWaitMs, backOff(this.#failures, this.#side.chance()));
    this.#timer = setTimeout(() => this.restart(), wait);
  }

  async #listen(line: AbortController): Promise<void> {
    let silence = setTimeout(() => line.abort(), silenceMs);
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => line.abort(), silenceMs);
    };
    try {
      const answer = await this.#side.open(line.signal);
      const isEvents = answer.headers.get('content-type')?.startsWith('text/event-stream');
      if (!answer.ok || !isEvents || !answer.body) return;
      this.#failures = 0;
      this.#side.opened();
      const text = answer.body.pipeThrough(new TextDecoderStream());
      for await (const part of text) {
        heard();
        if (part.includes('event: cursor')) this.#side.moved();
      }
    } catch {
      // Whatever it was, the line is opened anew.
    } finally {
      clearTimeout(silence);
    }
  }
}
