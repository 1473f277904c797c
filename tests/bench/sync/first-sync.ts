import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { create } from '../../../db/store/records.ts';
import type { BenchOptions, Figures } from '../figures.ts';
import { median, rounded } from '../figures.ts';
import { BenchDesk } from './bench-desk.ts';
import { countingLine } from './counting-line.ts';
import { HandMadeDesk, reset } from './hand-made-desk.ts';
import type { HandRow } from './hand-made-server.ts';
import { type Row, rooms } from './rows.ts';
import type { BenchServer } from './server.ts';

export const columns = ['code', 'zone', 'building', 'block', 'floor', 'room', 'kind', 'companyName', 'active'] as const;
export const inHand = (row: Row, name: (typeof columns)[number]) =>
  name === 'active' ? Number(row.active) : row[name];
export const hlc = (n: number) => `${String(1.79e12 + n)}-0000-a1b2c3d4e5f60718`;

interface Took {
  push: number;
  pull: number;
}
const total = ({ push, pull }: Took) => push + pull;

/** N1: new records from desk A over the server to desk B, on disk at each hop, beside PouchDB and the least there could be. */
export async function firstSync(
  server: BenchServer,
  dir: string,
  load: NodeJS.Require | null,
  { quick, rounds }: BenchOptions,
): Promise<Figures> {
  const count = quick ? 2000 : 10_000;
  const { desk, hand, pouch } = server.ports;
  const took = { desk: [] as Took[], hand: [] as Took[], pouch: [] as Took[] };
  for (let round = 0; round < Math.min(rounds, 5); round += 1) {
    const here = path.join(dir, `first-${round}`);
    const rows = rooms(count);
    took.desk.push(await ours(server, here, rows, desk));
    took.hand.push(await byHand(here, rows, hand));
    if (load && pouch) took.pouch.push(await byPouch(load, here, rows, `${pouch}/s${round}`));
    process.stderr.write(`\rsync: first sync, round ${round + 1}`);
  }
  const bytes = await bytesOf(server, dir, load, rooms(count));
  const of = (all: readonly Took[], what: (one: Took) => number) => rounded(median(all.map(what)));
  const ratio = (other: readonly Took[]) =>
    rounded(median(other.map((one, i) => total(one) / total(took.desk[i] ?? one))));
  return {
    'sync.first.records': count,
    'sync.first.push.ms': of(took.desk, ({ push }) => push),
    'sync.first.pull.ms': of(took.desk, ({ pull }) => pull),
    'sync.first.handMade.ms': of(took.hand, total),
    'sync.first.timesHandMade': ratio(took.hand),
    'sync.first.bytes': bytes.desk,
    ...(took.pouch.length > 0 && {
      'sync.first.pouch.ms': of(took.pouch, total),
      'sync.first.timesPouch': ratio(took.pouch),
      'sync.first.pouch.bytes': bytes.pouch,
      'sync.first.bytesToPouch': rounded(bytes.desk / bytes.pouch),
    }),
  };
}

async function bytesOf(server: BenchServer, dir: string, load: NodeJS.Require | null, rows: readonly Row[]) {
  const [desk, pouch] = [
    await countingLine(server.ports.desk),
    await countingLine(server.ports.pouch ?? server.ports.desk),
  ];
  await ours(server, path.join(dir, 'bytes'), rows, desk.address);
  if (load && server.ports.pouch) await byPouch(load, path.join(dir, 'bytes'), rows, `${pouch.address}/bytes`);
  desk.close();
  pouch.close();
  return { desk: desk.bytes(), pouch: pouch.bytes() };
}

async function ours(server: BenchServer, dir: string, rows: readonly Row[], address: string): Promise<Took> {
  const [a, b] = (await server.desks(1, 2)).map((one, i) => new BenchDesk(path.join(dir, `desk-${i}`), one, address));
  if (!a || !b) throw new Error('two desks');
  await a.sync();
  a.write(rows.length, (act, i) => {
    const row = rows[i];
    if (row) create(act, 'units', row);
  });
  const { push } = await a.sync();
  const { pull } = await b.sync();
  const there = b.book.db.row<{ n: number }>('SELECT count(*) AS n FROM units')?.n;
  if (there !== rows.length) throw new Error(`${there} of ${rows.length} records arrived`);
  a.close();
  b.close();
  return { push, pull };
}

async function byHand(dir: string, rows: readonly Row[], address: string): Promise<Took> {
  await reset(address);
  for (const name of ['hand-a', 'hand-b']) mkdirSync(path.join(dir, name), { recursive: true });
  const [a, b] = [
    new HandMadeDesk(path.join(dir, 'hand-a'), columns),
    new HandMadeDesk(path.join(dir, 'hand-b'), columns),
  ];
  a.write(rows.map((row, i): HandRow => [hlc(i), row.id, '*', columns.map((name) => inHand(row, name))]));
  const push = await a.push(address);
  const { all: pull } = await b.pull(address);
  a.close();
  b.close();
  return { push, pull };
}

async function byPouch(load: NodeJS.Require, dir: string, rows: readonly Row[], address: string): Promise<Took> {
  const Pouch = load('pouchdb');
  mkdirSync(path.join(dir, 'pouch'), { recursive: true });
  const [a, b] = ['a', 'b'].map((name) => new Pouch(path.join(dir, 'pouch', name)));
  for (let i = 0; i < rows.length; i += 1000) {
    await a.bulkDocs(rows.slice(i, i + 1000).map(({ id: _id, ...row }) => ({ _id, ...row })));
  }
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const push = await timed(() => a.replicate.to(address, { batch_size: 1000 }));
  const pull = await timed(() => b.replicate.from(address, { batch_size: 1000 }));
  await a.close();
  await b.close();
  return { push, pull };
}
