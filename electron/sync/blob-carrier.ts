import { z } from 'zod';
import { unwrap } from '../../shared/errors.ts';
import { limits } from '../../shared/sync/limits.ts';
import type { Asked } from './network.ts';
import { patienceMs } from './wires.ts';
import type { Store } from './worker-book.ts';

export interface CarrierSide {
  store: Store;
  /** A request to the server with this desk's pass. */
  ask(path: string, asked: Asked): Promise<Response>;
  note(text: string): void;
}

const placeShape = z.looseObject({ received: z.number().int().optional(), whole: z.boolean().optional() });
/** So much of a file is written at once. */
const writeAt = 256 * 1024;
/** A record is there before its photo: whoever took it sends it next. */
const firstRetryMs = 1000;
const longestRetryMs = 60_000;

/**
 * Carries photos and drawings to the server and from it, one after the other, each from where it broke off. What fails or is not
 * there yet is asked for again after a while: the records are there, and say of a picture that it is still to come.
 */
export class BlobCarrier {
  readonly #side: CarrierSide;
  #running: Promise<void> | null = null;
  #again: ReturnType<typeof setTimeout> | null = null;
  #retryMs = firstRetryMs;
  #stopped = false;

  constructor(side: CarrierSide) {
    this.#side = side;
  }

  run(): void {
    if (this.#stopped) return;
    this.#running ??= this.#carry()
      .catch((error: unknown) => {
        this.#side.note(`photos: ${String(error)}`);
        return false;
      })
      .then((isDone) => {
        this.#running = null;
        if (isDone) this.#retryMs = firstRetryMs;
        else this.#runLater();
      });
  }

  #runLater(): void {
    if (this.#stopped || this.#again !== null) return;
    this.#again = setTimeout(() => {
      this.#again = null;
      this.run();
    }, this.#retryMs);
    this.#retryMs = Math.min(2 * this.#retryMs, longestRetryMs);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#again !== null) clearTimeout(this.#again);
    await this.#running;
  }

  /** @returns false while something is still to come */
  async #carry(): Promise<boolean> {
    const { toSend, toFetch } = unwrap(await this.#side.store.call('sync.blobs', {}, null));
    for (const hash of toSend) if (!this.#stopped) await this.#send(hash);
    for (const hash of toFetch) if (!this.#stopped) await this.#fetch(hash);
    const left = unwrap(await this.#side.store.call('sync.blobs', {}, null));
    return left.toSend.length === 0 && left.toFetch.length === 0;
  }

  async #send(hash: string): Promise<void> {
    const { store, ask } = this.#side;
    for (let at = 0, whole = false; !whole && !this.#stopped; ) {
      const part = unwrap(await store.call('sync.blobPart', { hash, at }, null));
      if (part === null || part.bytes.length === 0)
        return this.#side.note(`${hash.slice(0, 8)} is not here to be sent`);
      const range = `bytes ${at}-${at + part.bytes.length - 1}/${part.size}`;
      const answer = await ask(`/v1/blobs/${hash}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream', 'content-range': range },
        body: new Uint8Array(part.bytes),
        signal: AbortSignal.timeout(patienceMs),
      });
      const place = placeShape.parse(await answer.json());
      // 409: the server has another part of it already, from before the line broke.
      if (!answer.ok && answer.status !== 409) throw new Error(`refused with ${answer.status}`);
      whole = place.whole ?? false;
      at = place.received ?? 0;
    }
    unwrap(await store.call('sync.blobSent', { hash }, null));
  }

  async #fetch(hash: string): Promise<void> {
    const { store, ask } = this.#side;
    let at = unwrap(await store.call('sync.blobReceived', { hash }, null));
    const headers = at > 0 ? { range: `bytes=${at}-` } : undefined;
    const signal = AbortSignal.timeout(10 * patienceMs);
    const answer = await ask(`/v1/blobs/${hash}`, { method: 'GET', headers, signal });
    const isHere = answer.status === 200 || answer.status === 206;
    // 202 and 404: whoever took it has not sent it yet.
    if (!isHere || !answer.body) return void (await answer.body?.cancel());
    if (answer.status === 200) at = 0;
    const size = at + Number(answer.headers.get('content-length') ?? 0);
    if (size <= at || size > limits.bytesPerBlob) return void (await answer.body.cancel());
    let waiting: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of answer.body) {
      waiting.push(chunk);
      bytes += chunk.length;
      if (bytes < writeAt && at + bytes < size) continue;
      const input = { hash, at, size, bytes: new Uint8Array(Buffer.concat(waiting)) };
      if (!unwrap(await store.call('sync.keepBlobPart', input, null)))
        return this.#side.note(`${hash.slice(0, 8)} broken`);
      at += bytes;
      [waiting, bytes] = [[], 0];
      if (this.#stopped) return void (await answer.body.cancel());
    }
  }
}
