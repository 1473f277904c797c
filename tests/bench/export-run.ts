import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import type { ExportJob, ThreadNews } from '../../db/export/job.ts';
import { Database } from '../../db/store/database.ts';

/** What a process of its own is asked to write. Paths are whole. */
export type ExportRun =
  | { kind: 'ours'; job: ExportJob; thread: string }
  /** A peer writes the same cells as they stand in the book: what we put into words costs it nothing. */
  | { kind: 'csv-stringify' | 'exceljs'; module: string; book: string; sql: string; to: string; headings: string[] };

export interface ExportRan {
  /** Until the rows are written and on the disk; with the check after it. */
  seconds: number;
  wholeSeconds: number;
  bytes: number;
  rows: number;
  /** Seconds of the processor, all threads and the start together. */
  cpu: number;
  megabytes: number;
}

const run = JSON.parse(process.argv[2] ?? '{}') as ExportRun;
if (run.kind === 'ours') run.job.to = mkdtempSync(path.join(run.job.to, 'run-'));
const ran = run.kind === 'ours' ? await ours(run) : await theirs(run);
rmSync(run.kind === 'ours' ? run.job.to : run.to, { recursive: true, force: true });
const { userCPUTime, systemCPUTime } = process.resourceUsage();
const cpu = (userCPUTime + systemCPUTime) / 1e6;
writeSync(1, JSON.stringify({ ...ran, cpu, megabytes: Math.round(mostMemory() / 1000) }));

/** KiB at the peak. `maxRSS` would be that of whoever started us, when that was more. */
function mostMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}

async function ours({
  job,
  thread,
}: Extract<ExportRun, { kind: 'ours' }>): Promise<Omit<ExportRan, 'megabytes' | 'cpu'>> {
  const began = performance.now();
  let writtenAt = Number.NaN;
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: { kind: 'export', job, passphrase: '', kept: [], binding: null } });
    worker.on('error', reject);
    worker.on('message', (news: ThreadNews) => {
      const at = performance.now() - began;
      if (news.kind === 'progress' && news.stage === 'checking' && Number.isNaN(writtenAt)) writtenAt = at;
      if (news.kind === 'exported') {
        const { bytes, rows } = news.summary;
        resolve({ seconds: writtenAt / 1000, wholeSeconds: at / 1000, bytes, rows });
      } else if (news.kind === 'failed' || news.kind === 'broken') reject(new Error(JSON.stringify(news)));
    });
  });
}

async function theirs(run: Exclude<ExportRun, { kind: 'ours' }>): Promise<Omit<ExportRan, 'megabytes' | 'cpu'>> {
  const db = new Database(run.book, { readonly: true });
  const rows = db.raw.prepare(run.sql).raw().iterate() as IterableIterator<unknown[]>;
  const began = performance.now();
  const peer = await import(run.module);
  let count = 0;
  if (run.kind === 'csv-stringify') {
    const counted = function* () {
      for (const row of rows) {
        count += 1;
        yield row;
      }
    };
    await pipeline(Readable.from(counted()), peer.stringify({ bom: true, header: false }), createWriteStream(run.to));
  } else {
    const book = new peer.default.stream.xlsx.WorkbookWriter({ filename: run.to, useStyles: false });
    const sheet = book.addWorksheet('sheet');
    sheet.columns = run.headings.map((header, i) => ({ header, key: String(i) }));
    for (const row of rows) {
      sheet.addRow(row).commit();
      count += 1;
      // It writes in turns of the loop: without one it keeps everything.
      if (count % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    sheet.commit();
    await book.commit();
  }
  const seconds = (performance.now() - began) / 1000;
  db.close();
  return { seconds, wholeSeconds: seconds, bytes: 0, rows: count };
}
