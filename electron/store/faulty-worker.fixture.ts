import { parentPort, workerData } from 'node:worker_threads';
import type { Message, Request } from '../../db/protocol.ts';

/** Speaks the database worker's protocol and falls on demand, which the real one does not. */
const post = (message: Message) => parentPort?.postMessage(message);

if (workerData.dir === 'cannot start') throw new Error('no such database');
post({ kind: 'opened', phase: 'ready', sqlite: '3.99' });

parentPort?.on('message', (request: Request) => {
  if (request.kind === 'begin') {
    post({ kind: 'log', level: 'info', text: 'begun' });
    return;
  }
  if (request.kind === 'close') {
    if (workerData.dir === 'hangs on close') return;
    post({ kind: 'answer', seq: request.seq, answer: { ok: true, value: null } });
    parentPort?.close();
    return;
  }
  const { seq, method, input, actor, now } = request;
  if (method === 'drafts.discard') process.exit(7);
  if (method === 'drafts.list') return;
  if (method === 'now.list') post({ kind: 'event', name: 'changed', payload: { registers: ['cases'], ids: ['1'] } });
  const refused = { ok: false as const, error: { code: 'notFound' as const } };
  post({ kind: 'answer', seq, answer: method === 'cases.read' ? refused : { ok: true, value: { input, actor, now } } });
});
