import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { whenStale } from '../../build/bundle/freshness.ts';
import { bundleNodeSide, nodeSide } from '../../build/bundle/node-side.ts';
import { freshVerifyPage } from '../../build/bundle/verify-page.ts';
import { bundle } from '../../build/bundle.ts';
import { root } from '../../build/places.mjs';
import { giveUp } from '../../build/talk.mjs';
import type { Bench, Figures } from './figures.ts';
import { loadNow, machine } from './machine.ts';
import { page } from './page.ts';
import { table } from './table.ts';

/** Loaded only when asked for. */
const benches: Record<string, () => Promise<Bench>> = {
  startup: async () => (await import('./startup.ts')).startup,
  save: async () => (await import('./save.ts')).save,
  import: async () => (await import('./import.ts')).importUnits,
  keystrokes: async () => (await import('./keystrokes.ts')).keystrokes,
  list: async () => (await import('./list.ts')).list,
  now: async () => (await import('./now.ts')).now,
  handover: async () => (await import('./handover.ts')).handover,
  deadlines: async () => (await import('./deadlines.ts')).deadlines,
  print: async () => (await import('./print.ts')).printOrders,
  pack: async () => (await import('./pack.ts')).pack,
  incident: async () => (await import('./incident.ts')).incident,
  tasks: async () => (await import('./tasks.ts')).practised,
  watchList: async () => (await import('./watch-list.ts')).watchList,
  sync: async () => (await import('./sync.ts')).sync,
  search: async () => (await import('./search.ts')).search,
  export: async () => (await import('./export.ts')).exported,
};

/** These start the app itself; the others need no page. */
const windowed = ['startup', 'keystrokes', 'print', 'pack', 'incident', 'tasks'];

/**
 * `npm run bench -- --only startup,save --quick --json FILE`: figures to judge by, never a test. `--page FILE,FILE` writes
 * BENCHMARKS.md from what runs left in their files.
 */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(benches).join(',') },
      json: { type: 'string' },
      page: { type: 'string' },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
    },
  });
  if (values.page) return writePage(values.page.split(','));
  const names = values.only.split(',');
  const unknown = names.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0)
    throw new Error(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 9));
  const figures: Figures = machine();
  if (names.some((name) => windowed.includes(name))) await bundle();
  else await whenStale('node-side', nodeSide.sources, nodeSide.outputs, bundleNodeSide);
  if (names.includes('export')) await freshVerifyPage();
  for (const name of names) {
    const bench = await benches[name]?.();
    if (bench) Object.assign(figures, await bench({ quick: values.quick, rounds }));
  }
  figures['machine.loadAfter'] = loadNow();
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(table(figures));
}

/** @param files what `--json` wrote */
function writePage(files: readonly string[]): void {
  const runs = files.map((file): Figures => JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(path.join(root, 'BENCHMARKS.md'), page(runs));
}

await run().catch(giveUp);
