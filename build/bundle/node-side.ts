import fs from 'node:fs';
import path from 'node:path';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';
import { distFolder, root } from '../places.mjs';
import { Failure } from '../talk.mjs';
import { evaluatedByEsbuild } from './evaluated.ts';
import { notePackages } from './licences.ts';

const entries = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  worker: 'db/worker.ts',
  'export-thread': 'db/export/thread.ts',
};

/** The public half of the key that signs releases, if this program is to take any: no other is believed. */
const releaseKey = 'build/packaging/release-key.pem';

const pinnedKey = (): string =>
  fs.existsSync(path.join(root, releaseKey)) ? fs.readFileSync(path.join(root, releaseKey), 'utf8') : '';

/** What goes into the bundle, and what comes out. */
export const nodeSide = {
  sources: ['shared', 'db', 'electron', 'package.json', 'package-lock.json', 'build/bundle', releaseKey],
  outputs: [...Object.keys(entries).map((name) => `${name}.cjs`), '.node-side.packages.json'],
};

/** Zod brings its messages in fifty languages, a fifth of each bundle; we show our own, by the code of the fault. */
export const zodInOneLanguage: Plugin = {
  name: 'zod in one language',
  setup({ onResolve }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer, path: wanted, resolveDir }) => {
      if (!importer.includes(path.join('node_modules', 'zod'))) return undefined;
      return { path: path.join(resolveDir, path.dirname(wanted), 'en.js') };
    });
  },
};

const options: BuildOptions = {
  bundle: true,
  platform: 'node',
  // Electron's main process is Node 20 in the fallback and Node 24 in what is shipped.
  target: 'node20',
  format: 'cjs',
  external: ['electron', 'better-sqlite3'],
  sourcemap: 'linked',
  sourcesContent: false,
  minifySyntax: true,
  minifyWhitespace: true,
  // V8 keeps the source as long as it runs: one letter beyond Latin-1 and each takes two bytes.
  charset: 'ascii',
  logLevel: 'warning',
  plugins: [zodInOneLanguage, evaluatedByEsbuild],
  // CommonJS has no import.meta; what the sources read from it exists under these names.
  define: {
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
    'import.meta.url': '__moduleUrl',
    'process.env.DESKBOOK_RELEASE_KEY': JSON.stringify(pinnedKey()),
  },
  banner: { js: `const __moduleUrl = typeof __filename === 'string' ? 'file://' + __filename : '';` },
  absWorkingDir: root,
  outExtension: { '.js': '.cjs' },
};

/** The main process, the preload script and the database worker, each as one CommonJS file in dist/. */
export async function bundleNodeSide(): Promise<void> {
  for (const file of Object.values(entries)) {
    if (!fs.existsSync(path.join(root, file))) throw new Failure(`${file} is missing: restore it and run again.`);
  }
  const { inputs } = await bundleInto(distFolder, entries);
  notePackages('node-side', Object.keys(inputs));
}

/** @param entryPoints name of each bundle and its first source, relative to the project. @returns what went into them */
export async function bundleInto(outdir: string, entryPoints: Record<string, string>): Promise<Metafile> {
  const { build } = await import('esbuild');
  const { metafile } = await build({ ...options, metafile: true, outdir, entryPoints }).catch(() => {
    throw new Failure('The main process could not be bundled: mend the errors above and run again.');
  });
  return metafile;
}
