import { parentPort, workerData } from 'node:worker_threads';
import { Desk } from '../../db/folder-desk.ts';
import type { Message, Request, WorkerData } from '../../db/protocol.ts';
import { DeskError } from '../../shared/errors.ts';

/**
 * The database worker as it would be without shared commits: it takes the next call only when the one before is on
 * disk. For comparison; it speaks the protocol of `db/worker.ts`.
 */
const { dir, now: startedAt } = workerData as WorkerData;
const post = (message: Message) => parentPort?.postMessage(message);
const desk = new Desk(dir, startedAt, (name, payload) => post({ kind: 'event', name, payload }));
let last: Promise<unknown> = Promise.resolve();

post({ kind: 'opened', phase: desk.phase(startedAt).phase, sqlite: '' });
parentPort?.on('message', (request: Request) => {
  last = last.then(() => answer(request));
});

async function answer(request: Request): Promise<void> {
  if (request.kind === 'begin') return;
  const { seq } = request;
  if (request.kind === 'close') {
    await desk.close();
    post({ kind: 'answer', seq, answer: { ok: true, value: null } });
    parentPort?.close();
    return;
  }
  try {
    const value = await desk.call(request.method, request.input, request.actor, request.now);
    post({ kind: 'answer', seq, answer: { ok: true, value } });
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    post({ kind: 'answer', seq, answer: { ok: false, error: error.data } });
  }
}
