import path from 'node:path';
import { BareCommit } from './bare-commit.ts';
import { BareWrite } from './bare-write.ts';
import { furnish } from './bench-building.ts';
import { bundledWorker, openHouse } from './busy-house.ts';
import { untilCalm } from './calm.ts';
import { type BenchOptions, type Figures, p50, p99, per, Rounds, sum } from './figures.ts';
import { withBenchFolder } from './folder.ts';
import { Saver } from './saver.ts';

const inFlight = 64;
const kinds = ['call', 'case', 'note', 'edit'] as const;

/** D1, D2: what an acknowledged save costs beside the disk's own floor. */
export function save(options: BenchOptions): Promise<Figures> {
  return withBenchFolder((dir) => measured(dir, options));
}

async function openSaver(dir: string, worker: string) {
  const house = await openHouse(dir, worker);
  const saver = new Saver(house, await furnish(house));
  return { house, saver, calm: () => untilCalm(dir) };
}

async function measured(dir: string, { quick, rounds: count }: BenchOptions): Promise<Figures> {
  const grouped = await openSaver(path.join(dir, 'desk'), bundledWorker);
  const oneEach = await openSaver(path.join(dir, 'one-each'), path.join(import.meta.dirname, 'one-each-worker.ts'));
  const commit = new BareCommit(path.join(dir, 'bare.db'));
  const rounds = new Rounds();
  const times = quick ? 60 : 200;
  for (const { saver } of [grouped, oneEach]) await warm(saver, quick ? 300 : 2000);
  for (let round = 0; round < count; round += 1) {
    rounds.begin();
    const floor = new BareWrite(path.join(dir, 'floor'));
    for (const kind of kinds) {
      await Promise.all([grouped.calm(), oneEach.calm()]);
      const floorMs = timed(times / 2, () => floor.write());
      const commitMs = timed(times / 2, () => commit.commit('会议室灯管闪烁'));
      rounds.add('floor', floorMs);
      rounds.add('commit', commitMs);
      rounds.add(kind, await grouped.saver.each(kind, times));
      await grouped.calm();
      rounds.add(`${kind}.flight`, await grouped.saver.flights(kind, times, inFlight));
      rounds.add(`${kind}.oneEach`, await oneEach.saver.flights(kind, times, inFlight));
      await Promise.all([grouped.saver.settle(), oneEach.saver.settle()]);
    }
    floor.close();
    process.stderr.write(`\rsave: round ${round + 1} of ${count}`);
  }
  process.stderr.write('\n');
  commit.close();
  await Promise.all([grouped.house.close(), oneEach.house.close()]);
  return { ...figuresOf(rounds), 'save.complaints': grouped.house.complaints.length };
}

async function warm(saver: Saver, times: number): Promise<void> {
  for (const kind of kinds) await saver.flights(kind, times, inFlight);
  await saver.settle();
}

function timed(times: number, work: () => void): number[] {
  return Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

function figuresOf(rounds: Rounds): Figures {
  const figures: Figures = {};
  for (const kind of ['floor', 'commit', 'call', 'case', 'note', 'edit']) {
    figures[`save.${kind}.p50`] = rounds.over(kind, p50);
    figures[`save.${kind}.p99`] = rounds.over(kind, p99);
    if (kind === 'floor') continue;
    figures[`save.${kind}.p50Ratio`] = rounds.ratio(kind, 'floor', p50);
    figures[`save.${kind}.p99Ratio`] = rounds.ratio(kind, 'floor', p99);
  }
  for (const kind of ['call', 'case', 'note', 'edit']) {
    figures[`save.${kind}.inFlightPerSecond`] = per(rounds.over(`${kind}.flight`, mean), 1000);
    figures[`save.${kind}.inFlightToOneAtATime`] = per(rounds.ratio(`${kind}.flight`, kind, mean));
    figures[`save.${kind}.inFlightToOneCommitEach`] = per(rounds.ratio(`${kind}.flight`, `${kind}.oneEach`, mean));
  }
  return figures;
}

const mean = (ms: readonly number[]) => sum(ms) / ms.length;
