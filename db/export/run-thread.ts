import { Worker } from 'node:worker_threads';
import type { ExportStage, ExportSummary } from '../../shared/contract/exports.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Verdict } from '../../shared/export/verify.ts';
import type { Drawn, ExportTask, ThreadNews, ThreadTask } from './job.ts';
import { threadFile } from './thread-file.ts';
import type { ExportNews } from './write-export.ts';

export interface Running<T> {
  done: Promise<T>;
  /** Stops it where it is; what it was writing keeps the name that says it is unfinished. */
  stop(): Promise<void>;
}
type Told = (stage: ExportStage, done: number) => void;

export function runExport(task: ExportTask, { told, wrote, draw }: ExportNews): Running<ExportSummary> {
  return runThread(task, told, (news, thread) => {
    if (news.kind === 'wrote') wrote(news.kept);
    if (news.kind === 'volume') void draw(news.paper).then((pdf) => thread.postMessage({ pdf } satisfies Drawn));
    return news.kind === 'exported' ? news.summary : undefined;
  });
}

export function runVerify(task: Extract<ThreadTask, { kind: 'verify' }>, told: Told): Running<Verdict> {
  return runThread(task, told, (news) => (news.kind === 'verified' ? news.verdict : undefined));
}

function runThread<T>(
  task: ThreadTask,
  told: Told,
  answerIn: (news: ThreadNews, thread: Worker) => T | undefined,
): Running<T> {
  const thread = new Worker(threadFile, { workerData: task, execArgv: [] });
  const done = new Promise<T>((resolve, reject) => {
    thread.on('message', (news: ThreadNews) => {
      if (news.kind === 'progress') return told(news.stage, news.done);
      const value = answerIn(news, thread);
      if (value !== undefined) return resolve(value);
      if (news.kind === 'wrote' || news.kind === 'volume') return;
      if (news.kind === 'failed') {
        const { code, ...rest } = news.error;
        return reject(new DeskError(code, rest));
      }
      reject(new Error(news.kind === 'broken' ? news.text : `the export's thread said ${news.kind}`));
    });
    thread.on('error', reject);
    thread.on('exit', () => reject(new DeskError('exportCancelled')));
  });
  return {
    done,
    async stop() {
      await thread.terminate();
    },
  };
}
