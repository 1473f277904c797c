import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { whenStale } from '../../build/bundle/freshness.ts';
import { bundleNodeSide, nodeSide } from '../../build/bundle/node-side.ts';
import { bundle } from '../../build/bundle.ts';
import { giveUp } from '../../build/talk.mjs';
import type { Bench, Figures } from './figures.ts';
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
  tasks: async () => (await import('./tasks.ts')).practised,
  watchList: async () => (await import('./watch-list.ts')).watchList,
  sync: async () => (await import('./sync.ts')).sync,
  search: async () => (await import('./search.ts')).search,
};

/** These start the app itself; the others need no page. */
const windowed = ['startup', 'keystrokes', 'print', 'tasks'];

/** `npm run bench -- --only startup,save --quick --json FILE`: figures to judge by, never a test. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(benches).join(',') },
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
    },
  });
  const names = values.only.split(',');
  const unknown = names.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0)
    throw new Error(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 9));
  const figures: Figures = {
    'machine.cpus': cpus().length,
    'machine.loadBefore': Number((loadavg()[0] ?? 0).toFixed(2)),
  };
  if (names.some((name) => windowed.includes(name))) await bundle();
  else await whenStale('node-side', nodeSide.sources, nodeSide.outputs, bundleNodeSide);
  for (const name of names) {
    const bench = await benches[name]?.();
    if (bench) Object.assign(figures, await bench({ quick: values.quick, rounds }));
  }
  figures['machine.loadAfter'] = Number((loadavg()[0] ?? 0).toFixed(2));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(table(figures));
}

await run().catch(giveUp);
