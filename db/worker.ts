import { statSync } from 'node:fs';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import type { DeskEvents, EventName } from '../shared/contract/events.ts';
import { type Answer, DeskError } from '../shared/errors.ts';
import type { AsideJob, AsideJobs, AsideKind } from './backups/aside.ts';
import { Desk } from './folder-desk.ts';
import type { Message, Request, WorkerData } from './protocol.ts';
import { bookFile } from './site/backups.ts';
import { refusalOf } from './store/refusal.ts';

const { dir, aside: job, now: startedAt } = workerData as WorkerData;
const port = parentPort;
if (!port) throw new Error('the database worker runs in a worker thread');
const post = (message: Message) => port.postMessage(message);

if (job !== undefined) void answerAside(job).then((answer) => port.postMessage(answer));
else serve();

function serve(): void {
  const desk = new Desk(dir, startedAt, tell, inThread);
  if (desk.cause) post({ kind: 'log', level: 'error', text: `the book did not open: ${String(desk.cause)}` });
  const sqlite = new Sqlite(':memory:').prepare('SELECT sqlite_version()').pluck().get() as string;
  post({ kind: 'opened', phase: desk.phase(startedAt).phase, sqlite });
  setTimeout(() => checkBeside(desk), 5_000).unref();
  setTimeout(() => void verifyBeside(desk), 20_000).unref();

  port?.on('message', (request: Request) => {
    if (request.kind === 'begin') {
      void desk.begin(request.now);
      return;
    }
    if (request.kind === 'close') {
      // What they have not finished has no name yet.
      for (const thread of threads) void thread.terminate();
      void desk.close().then(() => {
        post({ kind: 'answer', seq: request.seq, answer: { ok: true, value: null } });
        port?.close();
      });
      return;
    }
    const { seq, method, input, actor, now } = request;
    desk
      .call(method, input, actor, now)
      .then((value): Answer<unknown> => ({ ok: true, value }))
      .catch((error: unknown) => ({ ok: false as const, error: errorOf(method, error) }))
      .then((answer) => post({ kind: 'answer', seq, answer }));
    lookAfterBackups(desk, now);
  });
}

/** Whoever saved hears of it before everybody else does. */
function tell<E extends EventName>(name: E, payload: DeskEvents[E]): void {
  if (name === 'changed') setImmediate(() => post({ kind: 'event', name, payload }));
  else post({ kind: 'event', name, payload });
}

function errorOf(method: string, error: unknown) {
  if (error instanceof DeskError) return error.data;
  const id = crypto.randomUUID().slice(0, 8);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  post({ kind: 'log', level: 'error', text: `${id} in ${method}: ${text}` });
  return { code: 'unexpected' as const, params: { id } };
}

let backupLookedAt = startedAt;

/** Looks once a minute whether a copy is due, and not in the first one, so that starting up stays quick. */
function lookAfterBackups(desk: Desk, now: number): void {
  if (now - backupLookedAt < 60_000) return;
  backupLookedAt = now;
  void desk.backupIfDue(now);
}

const threads = new Set<Worker>();

/**
 * A thread for each job; this one only waits for its answer. Millions of changes are read once each to verify them: cleared away
 * often they take 160 MB less, and no longer.
 */
function inThread<K extends AsideKind>(kind: K, about: AsideJobs[K]['job']): Promise<AsideJobs[K]['result']> {
  const data: WorkerData = { dir, now: startedAt, aside: { kind, ...about } as AsideJob };
  const resourceLimits = kind === 'verify' ? { maxYoungGenerationSizeMb: 6 } : {};
  const thread = new Worker(import.meta.filename, { workerData: data, execArgv: [], resourceLimits });
  threads.add(thread);
  return new Promise<AsideJobs[K]['result']>((resolve, reject) => {
    thread.once('message', (answer: Answer<AsideJobs[K]['result']>) => {
      if (answer.ok) resolve(answer.value);
      else if (answer.error.code === 'unexpected') reject(new Error(String(answer.error.params?.text)));
      else reject(new DeskError(answer.error.code, answer.error));
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error(`the thread for ${kind} ended`)));
  })
    .catch((error: unknown) => {
      if (kind === 'copy') post({ kind: 'log', level: 'error', text: `the backup failed: ${String(error)}` });
      throw error;
    })
    .finally(() => threads.delete(thread));
}

async function answerAside({ kind, ...about }: AsideJob): Promise<Answer<unknown>> {
  try {
    const { doAside } = await import('./backups/aside.ts');
    return { ok: true, value: await doAside(kind, about as AsideJobs[AsideKind]['job']) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal instanceof DeskError) return { ok: false, error: refusal.data };
    return { ok: false, error: { code: 'unexpected', params: { text: String(error) } } };
  }
}

/** Somebody who changed the book behind the desk's back is found out at the next start. */
async function verifyBeside(desk: Desk): Promise<void> {
  try {
    const verdict = await desk.verifyNew(startedAt);
    if (verdict?.fault) {
      const { n, device, fault } = verdict.fault;
      post({ kind: 'log', level: 'error', text: `the chain of ${device} is broken at ${n}: ${fault}` });
    }
  } catch (error) {
    post({ kind: 'log', level: 'warn', text: `the chains were not verified: ${String(error)}` });
  }
}

/** A large file is checked by a thread of its own, so that nobody waits for it. */
function checkBeside(desk: Desk): void {
  const file = bookFile(dir);
  let bytes = 0;
  try {
    bytes = statSync(file).size;
  } catch {
    return;
  }
  if (bytes === 0 || desk.cause) return;
  inThread('check', { file }).then(
    (whole) => {
      if (whole) return;
      post({ kind: 'log', level: 'error', text: 'quick_check found the book damaged' });
      desk.foundDamaged('quick_check');
    },
    (error: unknown) => post({ kind: 'log', level: 'warn', text: `the check stopped: ${String(error)}` }),
  );
}
