import { Worker } from 'node:worker_threads';
import type { Random } from '../../db/demo/random.ts';
import type { Message, Request, WorkerData } from '../../db/protocol.ts';
import { type Actor, admit } from '../../shared/contract/admit.ts';
import type { DeskPhase } from '../../shared/contract/desk.ts';
import { isWorkerMethod, type WorkerMethod } from '../../shared/contract/index.ts';

const day = 24 * 3_600_000;

/** The database worker as main uses it, with a clock that leaps and a thread that is ended in the middle of its work. */
export class BusyWorker {
  readonly #file: string;
  readonly #dir: string;
  readonly #random: Random;
  #ahead = 0;
  #actor: Actor | null = null;
  #seq = 0;
  #worker: Worker;
  readonly #pending = new Map<number, (value: unknown) => void>();
  #resting: Promise<unknown> = Promise.resolve();

  constructor(file: string, dir: string, random: Random) {
    this.#file = file;
    this.#dir = dir;
    this.#random = random;
    this.#worker = this.#start();
  }

  #now = () => Date.now() + this.#ahead;

  #start(): Worker {
    const workerData: WorkerData = { dir: this.#dir, now: this.#now() };
    const worker = new Worker(this.#file, { workerData });
    worker.on('message', (message: Message) => {
      if (message.kind !== 'answer') return;
      const { seq, answer } = message;
      const settle = this.#pending.get(seq);
      this.#pending.delete(seq);
      if (!answer.ok) throw new Error(`the desk refused: ${JSON.stringify(answer.error)}`);
      settle?.(answer.value);
    });
    return worker;
  }

  async #ask(method: WorkerMethod, input: unknown): Promise<unknown> {
    const seq = ++this.#seq;
    const answered = new Promise<unknown>((settle) => this.#pending.set(seq, settle));
    const request: Request = { seq, kind: 'call', method, input, actor: this.#actor, now: this.#now() };
    this.#worker.postMessage(request);
    return answered;
  }

  /** @returns null when the thread fell before it answered: then nobody knows. */
  async call(method: WorkerMethod, input: unknown): Promise<unknown> {
    await this.#resting;
    const admitted = admit(method, input, this.#actor);
    if (!isWorkerMethod(admitted.method)) throw new Error(`${method} is not the worker's`);
    return this.#ask(admitted.method, admitted.input);
  }

  async phase(): Promise<DeskPhase> {
    return (await this.#ask('desk.phase', {})) as DeskPhase;
  }

  /** As the first of the desk's people. */
  async signIn(): Promise<void> {
    const phase = await this.phase();
    const [person] = phase.phase === 'ready' ? phase.people : [];
    if (!person) throw new Error(`the desk is ${phase.phase}`);
    this.#actor = { id: person.id, role: person.role };
  }

  /** Asks nothing for so long. */
  async rest(ms: number): Promise<void> {
    this.#resting = new Promise((done) => setTimeout(done, ms));
    await this.#resting;
  }

  /** The clock is set, by up to three days, forward or back. */
  leap(): void {
    this.#ahead += Math.round((this.#random.next() - 0.5) * 6 * day);
  }

  /** The thread ends wherever it is, and another takes its place. */
  async fall(): Promise<void> {
    await this.#worker.terminate();
    const unanswered = [...this.#pending.values()];
    this.#pending.clear();
    this.#worker = this.#start();
    for (const settle of unanswered) settle(null);
  }
}
