import { Worker } from 'node:worker_threads';
import type { Message, Request, WorkerData } from '../../db/protocol.ts';
import type { Actor } from '../../shared/contract/admit.ts';
import type { DeskEvents, EventName } from '../../shared/contract/events.ts';
import type { OutputOf, ParsedOf, WorkerMethod } from '../../shared/contract/index.ts';
import type { Answer } from '../../shared/errors.ts';
import { unexpected } from '../unexpected.ts';

export interface WorkerSide {
  /** The bundled worker. */
  file: string;
  /** The folder of the desk's records. */
  dir: string;
  /** UTC ms by the desk's clock; goes with every call. */
  now(): number;
  event<E extends EventName>(name: E, payload: DeskEvents[E]): void;
  log(level: 'info' | 'warn' | 'error', text: string): void;
}

export type Opened = Extract<Message, { kind: 'opened' }>;
type Settle = (answer: Answer<unknown>) => void;

/** What is young is cleared away often, in 10 MB less. */
export const resourceLimits = { maxYoungGenerationSizeMb: 6 };

const restartAfterMs = 250;
/** A worker that falls twice within this time is left down: starting it again would not help. */
const restartEveryMs = 5 * 60_000;

/** The database worker as main sees it: calls go in, answers and events come out; a fallen worker is started again. */
export class WorkerClient {
  /** What the first opening found. Rejects when the worker cannot be started. */
  readonly opened: Promise<Opened>;
  readonly #side: WorkerSide;
  readonly #pending = new Map<number, Settle>();
  readonly #opening = Promise.withResolvers<Opened>();
  #worker: Worker | null = null;
  /** Asked for while the worker is being started again. */
  #waiting: Request[] = [];
  #seq = 0;
  #begun = false;
  #state: 'up' | 'restarting' | 'down' | 'closing' = 'up';
  #restartedAt = Number.NEGATIVE_INFINITY;

  constructor(side: WorkerSide) {
    this.#side = side;
    this.opened = this.#opening.promise;
    this.opened.catch(() => {});
    this.#start();
  }

  /** @param input as `admit` returned it. Never rejects. */
  call<M extends WorkerMethod>(method: M, input: ParsedOf<M>, actor: Actor | null): Promise<Answer<OutputOf<M>>> {
    return new Promise((settle) => {
      if (this.#state === 'down' || this.#state === 'closing') {
        settle(this.#lost(method));
        return;
      }
      const seq = ++this.#seq;
      this.#pending.set(seq, settle as Settle);
      this.#send({ seq, kind: 'call', method, input, actor, now: this.#side.now() });
    });
  }

  /** Lets the worker load what the first screen did without, before somebody asks for it. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#send({ kind: 'begin', now: this.#side.now() });
  }

  /** Lets the worker finish what it was asked and close its files; after `patienceMs` it is ended all the same. */
  async close(patienceMs: number): Promise<void> {
    if (this.#state === 'closing') return;
    const wasUp = this.#state === 'up';
    this.#state = 'closing';
    const worker = this.#worker;
    if (worker === null) return;
    if (wasUp) {
      const seq = ++this.#seq;
      const closed = new Promise<void>((done) => {
        this.#pending.set(seq, () => done());
        worker.once('exit', () => done());
      });
      worker.postMessage({ seq, kind: 'close' } satisfies Request);
      await Promise.race([closed, later(patienceMs)]);
    }
    await worker.terminate();
  }

  #start(): void {
    const workerData: WorkerData = { dir: this.#side.dir, now: this.#side.now() };
    const worker = new Worker(this.#side.file, { workerData, resourceLimits });
    this.#worker = worker;
    this.#state = 'up';
    worker.on('message', (message: Message) => this.#hear(message));
    worker.on('error', (error) => this.#side.log('error', `worker: ${String(error)}`));
    worker.on('exit', (code) => this.#fallen(worker, code));
    for (const request of this.#waiting.splice(0)) worker.postMessage(request);
  }

  #send(request: Request): void {
    if (this.#state === 'restarting') this.#waiting.push(request);
    else this.#worker?.postMessage(request);
  }

  #hear(message: Message): void {
    if (message.kind === 'answer') {
      const settle = this.#pending.get(message.seq);
      this.#pending.delete(message.seq);
      settle?.(message.answer);
    } else if (message.kind === 'event') this.#side.event(message.name, message.payload);
    else if (message.kind === 'log') this.#side.log(message.level, message.text);
    else this.#opening.resolve(message);
  }

  /** Whether a call in flight was committed nobody knows; saving again with the same id settles it (A48). */
  #fallen(worker: Worker, code: number): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    for (const settle of this.#pending.values()) settle(this.#lost('pending'));
    this.#pending.clear();
    if (this.#state === 'closing') return;
    const now = performance.now();
    if (now - this.#restartedAt < restartEveryMs) {
      this.#state = 'down';
      this.#side.log('error', `worker ended with ${code} again and is left down`);
      this.#opening.reject(new Error(`the database worker ended with ${code}`));
      return;
    }
    this.#side.log('error', `worker ended with ${code} and is started again`);
    this.#state = 'restarting';
    this.#waiting = this.#begun ? [{ kind: 'begin', now: this.#side.now() }] : [];
    this.#restartedAt = now;
    setTimeout(() => this.#state === 'restarting' && this.#start(), restartAfterMs);
  }

  #lost(method: string): Answer<never> {
    const level = this.#state === 'closing' ? 'info' : 'error';
    return unexpected((id) => this.#side.log(level, `no worker for ${method} (${id})`));
  }
}

function later(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms).unref());
}
