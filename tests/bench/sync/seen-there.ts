import { get } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { create, patch, read } from '../../../db/store/records.ts';
import { nobody } from '../../../shared/contract/admit.ts';
import { limits } from '../../../shared/sync/limits.ts';
import { type BenchOptions, type Figures, percentile, rounded } from '../figures.ts';
import { BenchDesk } from './bench-desk.ts';
import { type Row, rooms } from './rows.ts';
import type { BenchServer } from './server.ts';

/** From the click at one desk until the change is in the book of the other, which hears of it by the server's events. */
export async function seenThere(server: BenchServer, dir: string, { quick }: BenchOptions): Promise<Figures> {
  const enrolled = await server.desks(1, 2);
  const [a, b] = enrolled.map((one, i) => new BenchDesk(path.join(dir, `seen-${i}`), one, server.ports.desk));
  const [, reader] = enrolled;
  if (!a || !b || !reader) throw new Error('two desks');
  const [row] = rooms(1);
  a.write(1, (act) => create(act, 'units', row as Row));
  await a.sync();
  await b.sync();
  let told = () => {};
  const headers = { authorization: `Bearer ${reader.token}`, 'deskbook-protocol': String(limits.protocol) };
  const events = get(`${server.ports.desk}/v1/events`, { headers }, (answer) => {
    answer.on('data', () => told());
    answer.on('error', () => undefined);
  });
  await wait(300);
  const took: number[] = [];
  for (let i = 0; i < (quick ? 60 : 300); i += 1) {
    const heard = new Promise<void>((resolve) => {
      told = resolve;
    });
    const began = performance.now();
    await a.book.act(nobody, Date.now(), (act) =>
      patch(act, 'units', read(act, 'units', row?.id ?? ''), { companyName: `第 ${i} 次` }),
    );
    const pushed = a.sync();
    await heard;
    await b.sync();
    const there = b.book.db.row<{ companyName: string }>('SELECT companyName FROM units')?.companyName;
    if (there !== `第 ${i} 次`) throw new Error(`desk B shows ${there}`);
    took.push(performance.now() - began);
    await pushed;
    await wait(5);
  }
  events.on('error', () => undefined);
  events.destroy();
  a.close();
  b.close();
  return { 'sync.seen.p50': rounded(percentile(took, 0.5)), 'sync.seen.p95': rounded(percentile(took, 0.95)) };
}
