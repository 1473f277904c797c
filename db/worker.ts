import { statSync } from 'node:fs';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import type { DeskEvents, EventName } from '../shared/contract/events.ts';
import { type Answer, DeskError } from '../shared/errors.ts';
import { Desk } from './folder-desk.ts';
import type { Message, Request, WorkerData } from './protocol.ts';
import { bookFile, isWhole } from './site/backups.ts';

const { dir, check, now: startedAt } = workerData as WorkerData;
const port = parentPort;
if (!port) throw new Error('the database worker runs in a worker thread');
const post = (message: Message) => port.postMessage(message);

if (check !== undefined) port.postMessage(isWhole(check));
else serve();

function serve(): void {
  const desk = new Desk(dir, startedAt, tell);
  if (desk.cause) post({ kind: 'log', level: 'error', text: `the book did not open: ${String(desk.cause)}` });
  const sqlite = new Sqlite(':memory:').prepare('SELECT sqlite_version()').pluck().get() as string;
  post({ kind: 'opened', phase: desk.phase(startedAt).phase, sqlite });
  setTimeout(() => checkBeside(desk), 5_000).unref();

  port?.on('message', (request: Request) => {
    if (request.kind === 'begin') {
      void desk.begin(request.now);
      return;
    }
    if (request.kind === 'close') {
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
    scheduleBackup(desk, now);
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

let backupLookedAt = 0;

/** Looks once an hour whether the day's backup is due, and a minute after the call so that starting up stays quick. */
function scheduleBackup(desk: Desk, now: number): void {
  if (now - backupLookedAt < 3_600_000) return;
  backupLookedAt = now;
  setTimeout(() => {
    desk.backupIfDue(now)?.catch((error: unknown) => {
      post({ kind: 'log', level: 'error', text: `the backup failed: ${String(error)}` });
    });
  }, 60_000).unref();
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
  const data: WorkerData = { dir, now: startedAt, check: file };
  const thread = new Worker(import.meta.filename, { workerData: data, execArgv: [] });
  thread.on('message', (whole: boolean) => {
    if (whole) return;
    post({ kind: 'log', level: 'error', text: 'quick_check found the book damaged' });
    desk.foundDamaged('quick_check');
  });
  thread.on('error', (error) => post({ kind: 'log', level: 'warn', text: `the check stopped: ${String(error)}` }));
  thread.unref();
}
