// The way into every npm script. Plain JavaScript without dependencies, because it runs on whatever Node (18 or later)
// the machine has, before anything is installed; the work itself is then done on Node 24.
import { run } from './children.mjs';
import { setUp } from './setup.mjs';
import { Failure, giveUp } from './talk.mjs';

/** @type {Record<string, { file: string, electron: boolean }>} */
const commands = {
  start: { file: 'build/commands/start.ts', electron: true },
  test: { file: 'build/commands/test.ts', electron: true },
  check: { file: 'build/commands/check.ts', electron: false },
  build: { file: 'build/commands/build.ts', electron: false },
  package: { file: 'build/commands/package.ts', electron: true },
  release: { file: 'build/commands/release.ts', electron: false },
  desk: { file: 'build/commands/desk.ts', electron: false },
  demo: { file: 'db/demo/command-line.ts', electron: false },
  server: { file: 'server/main.ts', electron: false },
  sim: { file: 'tests/sync/simulate.ts', electron: false },
  faults: { file: 'tests/faults/run.ts', electron: process.argv.includes('--window') },
  fuzz: { file: 'tests/attack/fuzz.ts', electron: false },
  bench: { file: 'tests/bench/run.ts', electron: true },
};

const [name = '', ...args] = process.argv.slice(2);

try {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Failure(`Say what to run: node build/run.mjs ${Object.keys(commands).join('|')}`);
  const node24 = await setUp({ electron: command.electron });
  // Type stripping is announced as experimental on some Node 24 releases; that line is noise in every answer.
  process.exitCode = await run(node24, ['--disable-warning=ExperimentalWarning', command.file, ...args]);
} catch (error) {
  giveUp(error);
}
