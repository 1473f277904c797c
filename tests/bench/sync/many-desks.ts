import { Agent, request as send } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { v7 } from 'uuid';
import { sha256 } from '../../../db/store/ledger.ts';
import { limits } from '../../../shared/sync/limits.ts';
import { MemoryBook } from '../../../shared/sync/memory-book.ts';
import { packed } from '../../../shared/sync/remote.ts';
import { type BenchOptions, type Figures, percentile, rounded } from '../figures.ts';
import type { BenchServer } from './server.ts';
import type { Enrolled } from './server-process.ts';

const [sites, desksEach, perSecond] = [50, 4, 5];
const quickest = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const wires = { sha256, compress: async (text: Uint8Array) => brotliCompressSync(text, quickest) };

/** Two hundred desks of fifty buildings, each saving five times a second and sending each save at once. */
export async function manyDesks(server: BenchServer, { quick }: BenchOptions): Promise<Figures> {
  const seconds = quick ? 8 : Number(process.env.BENCH_SYNC_SECONDS ?? 60);
  const agent = new Agent({ keepAlive: true, maxSockets: 400 });
  const before = await server.usage();
  const all = (await server.desks(sites, desksEach)).map((one) => desk(one, server.ports.desk, agent));
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  const outcomes = await Promise.all(all.map((one, i) => work(one, until, (i / all.length) * 1000)));
  const took = (performance.now() - began) / 1000;
  const after = await server.usage();
  agent.destroy();
  const times = outcomes.flatMap((one) => one.times);
  const changes = after.changes - before.changes;
  return {
    'sync.many.desks': all.length,
    'sync.many.seconds': seconds,
    'sync.many.changesPerSecond': rounded(changes / took),
    'sync.many.p50': rounded(percentile(times, 0.5)),
    'sync.many.p95': rounded(percentile(times, 0.95)),
    'sync.many.p99': rounded(percentile(times, 0.99)),
    'sync.many.errors': outcomes.reduce((sum, { errors }) => sum + errors, 0),
    'sync.many.serverCpuPerChange.ms': rounded((after.cpuMs - before.cpuMs) / changes),
    'sync.many.memoryBefore.mb': Math.round(before.rss / 1e6),
    'sync.many.memoryAfter.mb': Math.round(after.rss / 1e6),
    'sync.many.databaseBytesPerChange': Math.round((after.databaseBytes - before.databaseBytes) / changes),
  };
}

function desk({ site, device, token }: Enrolled, address: string, agent: Agent) {
  const book = new MemoryBook(site, device, sha256, (msecs) => v7({ msecs }));
  const headers = {
    authorization: `Bearer ${token}`,
    'deskbook-protocol': String(limits.protocol),
  };
  return async (i: number): Promise<void> => {
    const record = `${device} ${i % 50}`;
    const fields = { status: `s${i % 7}`, place: `E-${1000 + (i % 900)}`, remark: `第 ${i} 次，已通知工程部` };
    const change = book.write(i < 50 ? 'create' : 'patch', 'cases', record, fields, Date.now());
    const { headers: how, body } = await packed({ changes: [change], seeds: [] }, wires);
    await new Promise<void>((resolve, reject) => {
      const asked = send(
        `${address}/v1/changes`,
        { method: 'POST', agent, headers: { ...headers, ...how, 'content-length': body.length } },
        async (answer) => {
          const parts: Buffer[] = [];
          for await (const part of answer) parts.push(part as Buffer);
          const said = Buffer.concat(parts).toString();
          if (answer.statusCode === 200 && said.includes('"first"')) resolve();
          else reject(new Error(said));
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  };
}

async function work(
  save: (i: number) => Promise<void>,
  until: number,
  offset: number,
): Promise<{ times: number[]; errors: number }> {
  const times: number[] = [];
  let errors = 0;
  let due = performance.now() + offset;
  for (let i = 0; due < until; i += 1) {
    await wait(Math.max(0, due - performance.now()));
    // Measured from when it was due: a desk that has to wait for its last answer waits too.
    const from = due;
    await save(i).then(
      () => times.push(performance.now() - from),
      () => {
        errors += 1;
      },
    );
    due += 1000 / perSecond;
  }
  return { times, errors };
}
