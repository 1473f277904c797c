import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { create, patch, read } from '../../../db/store/records.ts';
import type { Page } from '../../../shared/sync/ports.ts';
import { type BenchOptions, type Figures, median, rounded, sum } from '../figures.ts';
import { BenchDesk } from './bench-desk.ts';
import { columns, hlc, inHand } from './first-sync.ts';
import { HandMadeDesk, reset } from './hand-made-desk.ts';
import type { HandRow } from './hand-made-server.ts';
import { type Row, rooms } from './rows.ts';
import type { BenchServer } from './server.ts';

const edited = ['companyName', 'block', 'building', 'room'] as const;

/** N2: changes of one field each: the server's part, the desk's, and what it costs to hear them a second time. */
export async function fieldEdits(server: BenchServer, dir: string, { quick, rounds }: BenchOptions): Promise<Figures> {
  const count = quick ? 2000 : 10_000;
  const all: Measured[] = [];
  for (let round = 0; round < Math.min(rounds, 5); round += 1) {
    all.push(await oneRound(server, path.join(dir, `edits-${round}`), count));
    process.stderr.write(`\rsync: field edits, round ${round + 1}`);
  }
  const over = (what: (one: Measured) => number) => rounded(median(all.map(what)));
  return {
    'sync.edits.push.perSecond': over(({ push }) => (count / push) * 1000),
    'sync.edits.push.toHandMade': over(({ push, handPush }) => handPush / push),
    'sync.edits.apply.perSecond': over(({ pages }) => (count / sum(pages)) * 1000),
    'sync.edits.apply.toHandMade': over(({ pages, handApply }) => handApply / sum(pages)),
    'sync.edits.duplicates.timesFaster': over(({ pages, again }) => sum(pages) / again),
    'sync.edits.page1000.ms': over(({ pages }) => median(pages)),
  };
}

type Measured = Awaited<ReturnType<typeof oneRound>>;

async function oneRound(server: BenchServer, dir: string, count: number) {
  const rows = rooms(count / edited.length);
  const [a, b] = (await server.desks(1, 2)).map(
    (one, i) => new BenchDesk(path.join(dir, `desk-${i}`), one, server.ports.desk),
  );
  if (!a || !b) throw new Error('two desks');
  a.write(rows.length, (act, i) => create(act, 'units', rows[i] as Row));
  await a.sync();
  await b.sync();
  a.write(count, (act, i) => {
    const id = rows[Math.floor(i / edited.length)]?.id ?? '';
    patch(act, 'units', read(act, 'units', id), { [edited[i % edited.length] ?? 'room']: `已改${i}` });
  });
  const { push } = await a.sync();
  const pages: number[] = [];
  const taken: Page[] = [];
  for (let more = true; more; ) {
    const { cursor, answered } = await b.port.position();
    const page = await b.server.pull(cursor, answered);
    pages.push(await timed(() => b.port.take(page, Date.now())));
    taken.push(page);
    more = page.more;
  }
  let again = 0;
  for (const page of taken) again += await timed(() => b.port.take(page, Date.now()));
  a.close();
  b.close();
  return { push, pages: pages.filter((ms) => ms > 1), again, ...(await byHand(server, dir, rows, count)) };
}

async function byHand(server: BenchServer, dir: string, rows: readonly Row[], count: number) {
  const { hand } = server.ports;
  await reset(hand);
  for (const name of ['hand-a', 'hand-b']) mkdirSync(path.join(dir, name), { recursive: true });
  const [a, b] = [
    new HandMadeDesk(path.join(dir, 'hand-a'), columns),
    new HandMadeDesk(path.join(dir, 'hand-b'), columns),
  ];
  b.apply(rows.map((row, i): HandRow => [hlc(i), row.id, '*', columns.map((name) => inHand(row, name))]));
  a.write(
    Array.from({ length: count }, (_, i): HandRow => {
      const id = rows[Math.floor(i / edited.length)]?.id ?? '';
      return [hlc(100_000 + i), id, edited[i % edited.length] ?? 'room', `已改${i}`];
    }),
  );
  const handPush = await a.push(hand);
  const { apply: handApply } = await b.pull(hand);
  a.close();
  b.close();
  return { handPush, handApply };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
