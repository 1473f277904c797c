import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { BareCommit } from './bare-commit.ts';
import { BareWrite } from './bare-write.ts';
import { furnish } from './bench-building.ts';
import { bundledWorker, openHouse } from './busy-house.ts';
import { type BenchOptions, type Figures, p50, p99, Rounds, rounded, sum } from './figures.ts';
import { withBenchFolder } from './folder.ts';
import { Saver } from './saver.ts';

const inFlight = 64;
/** What waits for an idle desk (search index, checkpoint) is done between the blocks, as in life between the callers. */
const restMs = 500;

/** D1, D2: what an acknowledged save costs beside the disk's own floor. */
export function save(options: BenchOptions): Promise<Figures> {
  return withBenchFolder((dir) => measured(dir, options));
}

async function measured(dir: string, { quick, rounds: count }: BenchOptions): Promise<Figures> {
  const house = await openHouse(path.join(dir, 'desk'), bundledWorker);
  const oneEach = await openHouse(path.join(dir, 'one-each'), path.join(import.meta.dirname, 'one-each-worker.ts'));
  const savers = {
    grouped: new Saver(house, await furnish(house)),
    oneEach: new Saver(oneEach, await furnish(oneEach)),
  };
  const commit = new BareCommit(path.join(dir, 'bare.db'));
  const rounds = new Rounds();
  const times = quick ? 50 : 100;
  await warm(savers.grouped, quick ? 300 : 2000);
  await warm(savers.oneEach, quick ? 300 : 2000);
  for (let round = 0; round < count; round += 1) {
    rounds.begin();
    const floor = new BareWrite(path.join(dir, 'floor'));
    for (let block = 0; block < 4; block += 1) {
      rounds.add(
        'floor',
        timed(times, () => floor.write()),
      );
      rounds.add(
        'commit',
        timed(times, () => commit.commit('会议室灯管闪烁')),
      );
      for (const kind of ['call', 'case', 'note', 'edit'] as const) {
        rounds.add(kind, await savers.grouped.each(kind, times));
        rounds.add(`${kind}.flight`, await savers.grouped.flights(kind, times, inFlight));
        rounds.add(`${kind}.oneEach`, await savers.oneEach.flights(kind, times, inFlight));
        await savers.grouped.settle();
        await savers.oneEach.settle();
        await rest(restMs);
      }
    }
    floor.close();
    process.stderr.write(`\rsave: round ${round + 1} of ${count}`);
  }
  process.stderr.write('\n');
  commit.close();
  await house.close();
  await oneEach.close();
  return { ...figuresOf(rounds), 'save.complaints': house.complaints.length };
}

async function warm(saver: Saver, times: number): Promise<void> {
  for (const kind of ['call', 'case', 'note', 'edit'] as const) await saver.flights(kind, times, inFlight);
  await saver.settle();
  await rest(1000);
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
    figures[`save.${kind}.inFlightPerSecond`] = rounded(1000 / rounds.over(`${kind}.flight`, mean));
    figures[`save.${kind}.inFlightToOneAtATime`] = rounded(1 / rounds.ratio(`${kind}.flight`, kind, mean));
    figures[`save.${kind}.inFlightToOneCommitEach`] = rounded(
      1 / rounds.ratio(`${kind}.flight`, `${kind}.oneEach`, mean),
    );
  }
  return figures;
}

const mean = (ms: readonly number[]) => sum(ms) / ms.length;
