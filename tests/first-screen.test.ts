import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** @returns what a program loads before its first `import()` */
async function loadedAtOnce(entry: string): Promise<string[]> {
  const { metafile } = await build({
    ...{ entryPoints: [entry], absWorkingDir: root, bundle: true, write: false, metafile: true, outdir: 'dist' },
    ...{ format: 'esm', packages: 'external', loader: { '.css': 'empty' }, logLevel: 'error', platform: 'node' },
  });
  return reached(metafile, entry);
}

function reached({ inputs }: Metafile, entry: string): string[] {
  const found = new Set([entry]);
  for (const file of found) {
    for (const { path: imported, kind } of inputs[file]?.imports ?? []) {
      if (kind === 'import-statement') found.add(imported);
    }
  }
  return [...found];
}

/** The dictionary for Taiwan is read while bundling: `electron/taiwan-words.ts` leaves only its words. */
const isHeavy = (file: string) =>
  /^(zod|pinyin-pro|opencc-js)(\/(?!cn2t)|$)|^shared\/contract\/index|^db\/handlers/.test(file);

/**
 * Making every form of the contract, every register's handlers or the dictionaries takes longer than drawing the first screen:
 * they are loaded when it stands.
 */
test.each(['electron/main.ts', 'electron/house.ts', 'db/worker.ts', 'renderer/main.tsx'])(
  '%s starts without what the first screen does not need',
  async (entry) => {
    expect((await loadedAtOnce(entry)).filter(isHeavy)).toEqual([]);
  },
);

test('what comes then does need it', async () => {
  expect((await loadedAtOnce('electron/ipc/gate.ts')).filter(isHeavy)).toContain('zod');
  expect((await loadedAtOnce('db/desk-work.ts')).filter(isHeavy)).toContain('db/handlers.ts');
});
