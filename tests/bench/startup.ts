import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withDisplay } from '../../build/display.mjs';
import { electronLaunch } from '../../build/launch.ts';
import { demoBuilding } from './demo-building.ts';
import { type BenchOptions, type Figures, median, Rounds, rounded } from './figures.ts';
import { withBenchFolder } from './folder.ts';
import { launch } from './launched.ts';
import { isStandInForThread, type Memory, memoryOf } from './memory.ts';
import { threadMemory } from './thread-memory.ts';

interface Memories {
  deskbook: Memory;
  /** The process that the fallback runtime needs, and the thread that the shipped one has instead. */
  standIn: Memory;
  thread: Memory;
  empty: Memory;
}

const emptyWindow = path.join(import.meta.dirname, 'empty-window');
/** What is fetched in idle time after the first screen is there by then. */
const settledMs = 3500;

/** Five weeks for a first look; the figures that count are told of five. */
const years = { quick: 0.1, whole: 5 };

/** E1: from starting the process to the first screen of a building of five years, beside an empty window of the same Electron. */
export function startup(options: BenchOptions): Promise<Figures> {
  const building = () => demoBuilding(options.quick ? years.quick : years.whole);
  return withDisplay(() => withBenchFolder(async (dir) => measured(dir, await building(), options)));
}

async function measured(dir: string, building: string, { rounds: count }: BenchOptions): Promise<Figures> {
  const apps = {
    deskbook: { args: ['--data', building], folder: undefined },
    empty: { args: ['--data', dir], folder: emptyWindow },
  };
  const rounds = new Rounds();
  const memories: Memories[] = [];
  for (let round = -1; round < count; round += 1) {
    // The first one warms the disk's cache and fills the caches that the app keeps.
    if (round >= 0) rounds.begin();
    for (const [name, { args, folder }] of Object.entries(apps)) {
      const { startupMs, ended } = await launch([...args, '--check'], folder);
      await ended;
      if (round >= 0) rounds.add(name, [startupMs]);
    }
    if (round >= 0 && round < 5) memories.push(await memory(dir, building));
    process.stderr.write(`\rstartup: round ${round + 1} of ${count}`);
  }
  process.stderr.write('\n');
  return { ...timesOf(rounds), ...memoryFigures(memories) };
}

function timesOf(rounds: Rounds): Figures {
  return {
    'startup.runtime': electronLaunch().isFallback ? 'fallback: the worker starts a process of its own' : 'official',
    'startup.deskbookMs': rounds.over('deskbook', median),
    'startup.emptyMs': rounds.over('empty', median),
    'startup.ratio': rounds.ratio('deskbook', 'empty', median),
  };
}

async function memory(dir: string, building: string): Promise<Memories> {
  const empty = await running(['--data', dir], () => true, emptyWindow);
  const log = path.join(building, 'window', 'logs', 'main.log');
  const painted = () => (existsSync(log) ? readFileSync(log, 'utf8').split('painted after').length : 0);
  const before = painted();
  const deskbook = await running(['--data', building], () => painted() > before);
  const thread = await threadMemory(building, settledMs);
  return { deskbook: deskbook.all, standIn: deskbook.standIn, thread, empty: empty.all };
}

/** Starts an app to stay, and looks at it when everything has come to rest. */
async function running(args: string[], isPainted: () => boolean, folder?: string) {
  const { child, ended } = await launch(args, folder, isPainted);
  await wait(settledMs);
  const pid = child.pid ?? 0;
  const all = memoryOf(pid);
  const standIn = memoryOf(pid, isStandInForThread);
  child.kill('SIGTERM');
  await ended;
  return { all, standIn };
}

function memoryFigures(memories: Memories[]): Figures {
  const over = (value: (one: Memories) => number) => rounded(median(memories.map(value)));
  const figures: Figures = {};
  for (const kind of ['rss', 'pss'] as const) {
    figures[`startup.memory.${kind}DeskbookMiB`] = over(({ deskbook }) => deskbook[kind] / 1024);
    figures[`startup.memory.${kind}StandInMiB`] = over(({ standIn }) => standIn[kind] / 1024);
    figures[`startup.memory.${kind}EmptyMiB`] = over(({ empty }) => empty[kind] / 1024);
    figures[`startup.memory.${kind}RatioHere`] = over(({ deskbook, empty }) => deskbook[kind] / empty[kind]);
    figures[`startup.memory.${kind}ThreadMiB`] = over(({ thread }) => thread[kind] / 1024);
    figures[`startup.memory.${kind}RatioAsShipped`] = over(
      ({ deskbook, standIn, thread, empty }) => (deskbook[kind] - standIn[kind] + thread[kind]) / empty[kind],
    );
  }
  return figures;
}
