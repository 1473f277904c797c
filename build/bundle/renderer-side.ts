import fs from 'node:fs';
import path from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { distFolder, root } from '../places.mjs';
import { Failure } from '../talk.mjs';
import { evaluatedByVite } from './evaluated.ts';
import { notePackages } from './licences.ts';

/** What goes into the bundle, and what comes out. */
export const rendererSide = {
  sources: ['shared', 'renderer', 'package-lock.json', 'build/bundle'],
  outputs: ['renderer/index.html', 'renderer/paper.html', '.renderer-side.packages.json'],
};

const finished = path.join(distFolder, 'renderer');
const unfinished = path.join(distFolder, '.renderer-unfinished');

/** Every module that went into the pages. */
const packagesNoted: Plugin = {
  name: 'packages noted',
  generateBundle() {
    notePackages('renderer-side', this.getModuleIds());
  },
};

const config: InlineConfig = {
  configFile: false,
  root: path.join(root, 'renderer'),
  base: './',
  logLevel: 'warn',
  build: {
    outDir: unfinished,
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: false,
    reportCompressedSize: false,
    // The page's content security policy admits no data: scripts or fonts, and a file costs nothing from the disk.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    // The window's page, and the one on which forms are drawn to be printed.
    rolldownOptions: { input: ['index.html', 'paper.html'].map((file) => path.join(root, 'renderer', file)) },
  },
};

/** The pages in dist/renderer, replaced as a whole so that a failed build leaves the last good one. */
export async function bundleRendererSide(): Promise<void> {
  if (!fs.existsSync(path.join(root, 'renderer', 'index.html')))
    throw new Failure('renderer/index.html is missing: restore it and run again.');
  // Whoever starts this, a test among them, gets the page that is shipped.
  process.env.NODE_ENV = 'production';
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  await build({ ...config, plugins: [evaluatedByVite, packagesNoted, react()] }).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    throw new Failure('The renderer could not be bundled: mend the errors above and run again.');
  });
  fs.rmSync(finished, { recursive: true, force: true });
  fs.renameSync(unfinished, finished);
}
