import { getPriority, setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ExportStage } from '../../shared/contract/exports.ts';
import type { Paper } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import { verifyExport } from '../../shared/export/verify.ts';
import type { Drawn, ThreadNews, ThreadTask } from './job.ts';
import type { KeptRegister } from './journal.ts';
import { nodeFolder } from './node-folder.ts';
import { pressOnDemand } from './press-thread.ts';
import { targetRefusal } from './target-refusal.ts';
import { writeExport } from './write-export.ts';

const port = ownPort();
const post = (news: ThreadNews) => port.postMessage(news);
const tellEveryMs = 200;

async function run(task: Exclude<ThreadTask, { kind: 'press' }>): Promise<ThreadNews> {
  let toldAt = 0;
  let toldOf = '';
  const told = (stage: ExportStage, done: number) => {
    if (stage === toldOf && performance.now() - toldAt < tellEveryMs) return;
    [toldOf, toldAt] = [stage, performance.now()];
    post({ kind: 'progress', stage, done });
  };
  const draw = (paper: Paper) =>
    new Promise<Uint8Array | null>((resolve) => {
      port.once('message', ({ pdf }: Drawn) => resolve(pdf));
      post({ kind: 'volume', paper });
    });
  const wrote = (kept: KeptRegister) => post({ kind: 'wrote', kept });
  if (task.kind === 'export') return { kind: 'exported', summary: await writeExport(task, { told, wrote, draw }) };
  const shown = (done: number, total: number) => told('checking', total > 0 ? done / total : 1);
  return { kind: 'verified', verdict: await verifyExport(nodeFolder(task.folder), task.keys, shown) };
}

// The desk goes first. Only Linux knows the priority of a thread; elsewhere it would be the whole app’s.
if (process.platform === 'linux' && getPriority() < 10) setPriority(10);

const task = workerData as ThreadTask;
if (task.kind === 'press') pressOnDemand(task, port);
else
  run(task)
    .catch((error: unknown): ThreadNews => {
      const refusal = targetRefusal(error);
      if (refusal instanceof DeskError) return { kind: 'failed', error: refusal.data };
      return { kind: 'broken', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    })
    .then(post);

function ownPort(): MessagePort {
  if (!parentPort) throw new Error('an export runs in a thread of its own');
  return parentPort;
}
