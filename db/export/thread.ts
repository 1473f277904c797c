import { parentPort, workerData } from 'node:worker_threads';
import { DeskError } from '../../shared/errors.ts';
import { verifyExport } from '../../shared/export/verify.ts';
import type { ThreadNews, ThreadTask } from './job.ts';
import { nodeFolder } from './node-folder.ts';
import { targetRefusal } from './target-refusal.ts';
import { writeExport } from './write-export.ts';

const port = parentPort;
if (!port) throw new Error('an export runs in a thread of its own');
const post = (news: ThreadNews) => port.postMessage(news);
const tellEveryMs = 200;

async function run(task: ThreadTask): Promise<ThreadNews> {
  let toldAt = 0;
  const told = (stage: 'writing' | 'checking', done: number) => {
    if (performance.now() - toldAt < tellEveryMs) return;
    toldAt = performance.now();
    post({ kind: 'progress', stage, done });
  };
  if (task.kind === 'export') return { kind: 'exported', summary: await writeExport(task.job, told) };
  const shown = (done: number, total: number) => told('checking', total > 0 ? done / total : 1);
  return { kind: 'verified', verdict: await verifyExport(nodeFolder(task.folder), task.keys, shown) };
}

run(workerData as ThreadTask)
  .catch((error: unknown): ThreadNews => {
    const refusal = targetRefusal(error);
    if (refusal instanceof DeskError) return { kind: 'failed', error: refusal.data };
    return { kind: 'broken', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  })
  .then(post);
